package org.contactpoint.domain.scoring;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Parameters whose levels weigh whole bits, so that a test can say what an agreement weighs. */
public final class WholeBits {
  private static final String LINES =
      """
      rules = whole bits
      children = 1024
      siblings = 2
      twins = 0.5
      given.exact = 1 0.25 0.125 0.125
      given.part = 0.25 0.25 0.125 0.125
      given.near = 0.5 0.25 0.125 0.125
      given.different = 0.25 0.5 0.5 1
      family.exact = 1 1 1 0.125
      family.part = 0.5 0.5 0.5 0.125
      family.different = 0.25 0.5 0.5 1
      order.swapped = 0.25 0.25 0.25 1
      birth.exact = 1 0.125 1 0.03125
      birth.turned = 0.5 0.125 0.5 0.0625
      birth.slip = 0.25 0.125 0.25 0.125
      birth.different = 0.125 1 0.125 1
      place.home = 0.5 0.5 0.5 0.015625
      place.postcode = 0.25 0.25 0.25 0.03125
      place.sector = 0.25 0.25 0.25 0.0625
      place.different = 0.0625 0.25 0.25 1
      number.exact = 1 0.5 0.5 0.0078125
      number.different = 0.125 1 1 1
      carer.exact = 1 1 1 0.015625
      carer.different = 0.5 0.5 0.5 1
      gender.exact = 1 0.5 0.5 0.5
      gender.different = 0.25 0.5 0.5 0.5
      """;

  private WholeBits() {}

  public static Scorer scorer() {
    return new Scorer(Parameters.of(lines()));
  }

  public static Properties lines() {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(LINES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
