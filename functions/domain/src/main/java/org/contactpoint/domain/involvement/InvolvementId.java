package org.contactpoint.domain.involvement;

import java.util.regex.Pattern;

/** The random 128-bit name of one involvement, as 32 hexadecimal digits. */
public record InvolvementId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public InvolvementId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("an involvement id has 32 hexadecimal digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
