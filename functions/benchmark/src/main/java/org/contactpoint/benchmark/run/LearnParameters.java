package org.contactpoint.benchmark.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.contactpoint.benchmark.learn.LearntParameters;
import org.contactpoint.domain.scoring.Parameters;

/**
 * Learns the scorer's parameters from upload files and prints them, to be looked at and then kept
 * as a file of their own under a new version.
 */
public final class LearnParameters {
  private LearnParameters() {}

  /** The third argument is the folder of the files. */
  public static void main(String[] arguments) {
    System.out.println(LearntParameters.from(beginning(), Path.of(arguments[2])));
  }

  private static Properties beginning() {
    Properties lines = new Properties();
    try (InputStream in = Parameters.class.getResourceAsStream("rules-4.properties")) {
      lines.load(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
