package org.contactpoint.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.benchmark.coldstart.ColdStarts;

/** Prints how long a search function takes from nothing to its first answer. */
public final class MeasureColdStart {
  private static final String USUAL = "zip,zip+c1,flat+c1,flat+cds+c1,flat+aot+c1";

  private MeasureColdStart() {}

  /**
   * The arguments are the number of children, which is not used, and of runs; then the variants,
   * divided by commas, or {@code test} for the usual ones.
   */
  public static void main(String[] arguments) throws IOException {
    String variants = arguments[2].equals("test") ? USUAL : arguments[2];
    Path work = Files.createTempDirectory("cold-start");
    try {
      new ColdStarts(work, jars())
          .print(List.of(variants.split(",", -1)), Integer.parseInt(arguments[1]));
    } finally {
      remove(work);
    }
    System.exit(0);
  }

  /** What the build has packed: of a quick one or of a whole one. */
  static Path jars() {
    return Stream.of("target/quick/lambda/lib", "target/lambda/lib")
        .map(Path.of("functions", "search")::resolve)
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the search function is not packed"));
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
