package org.contactpoint.benchmark.coldstart;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts the search function, primes it, and tells what the first request then costs. */
public final class FirstRequests {
  private static final String HEAD =
      """
      | variant | | classes loaded | cpu ms | ms |
      | --- | --- | --- | --- | --- |
      """;

  private final Path work;
  private final List<Path> jars;

  /**
   * Requests of one function.
   *
   * @param work an empty folder
   * @param packed the folder of the search function's jars
   */
  public FirstRequests(Path work, Path packed) {
    this.work = work;
    this.jars = Jars.in(packed);
  }

  /** Prints the table, in Markdown: medians of that many processes. */
  public void print(String variant, int runs) {
    List<FirstRequest> all = new ArrayList<>();
    try (ColdStartBenchmark benchmark = new ColdStartBenchmark(Clock.systemUTC(), work, jars)) {
      Packed packed = benchmark.pack(Peer.SEARCH, variant);
      for (int run = 0; run < runs; run++) {
        FirstRequest one = benchmark.afterPriming(packed);
        System.out.println(variant + " " + one.first() + " " + one.warm() + " " + one.asked());
        all.add(one);
      }
    }
    FirstRequest median = FirstRequest.median(all);
    System.out.println(table(variant, median));
    median.loaded().forEach(System.out::println);
  }

  /** The first one, a warm one, and the first to the warm one. */
  static String table(String variant, FirstRequest request) {
    Cost first = request.first();
    Cost warm = request.warm();
    return HEAD
        + row(variant, "first", first)
        + row(variant, "warm", warm)
        + String.format(
            Locale.ROOT,
            "| %s | to warm | | %.1f | %.1f |%n",
            variant,
            first.cpuMillis() / warm.cpuMillis(),
            first.millis() / warm.millis());
  }

  private static String row(String variant, String name, Cost cost) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %.0f | %.1f | %.1f |%n",
        variant,
        name,
        cost.classes(),
        cost.cpuMillis(),
        cost.millis());
  }
}
