package org.contactpoint.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contactpoint.benchmark.coldstart.FirstRequests;

/** Prints what the first request costs after priming, in the same process. */
public final class MeasureFirstRequest {
  private static final String USUAL = "zip+c1";

  private MeasureFirstRequest() {}

  /**
   * The arguments are the number of children, which is not used, and of processes; then the
   * variant, or {@code test} for the usual one.
   */
  public static void main(String[] arguments) throws IOException {
    String variant = arguments[2].equals("test") ? USUAL : arguments[2];
    Path work = Files.createTempDirectory("first-request");
    try {
      new FirstRequests(work, MeasureColdStart.jars())
          .print(variant, Integer.parseInt(arguments[1]));
    } finally {
      MeasureColdStart.remove(work);
    }
    System.exit(0);
  }
}
