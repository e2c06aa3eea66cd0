package org.contactpoint.benchmark.coldstart;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts every peer in every variant again and again, all of them in turn, so that whatever else
 * the machine does falls on all alike; and tells the medians.
 */
public final class ColdStarts {
  private final Path work;
  private final List<Path> jars;

  /**
   * Starts of functions.
   *
   * @param work an empty folder
   * @param packed the folder of the search function's jars
   */
  public ColdStarts(Path work, Path packed) {
    this.work = work;
    this.jars = Jars.in(packed);
  }

  /** Prints the table, in Markdown; of what there is, where a start fails and so ends the run. */
  public void print(List<String> variants, int runs) {
    Map<String, Map<Peer, List<Start>>> starts = new LinkedHashMap<>();
    try (ColdStartBenchmark benchmark = new ColdStartBenchmark(Clock.systemUTC(), work, jars)) {
      List<Map.Entry<String, Packed>> all = packed(benchmark, variants);
      for (int run = 0; run < runs; run++) {
        for (Map.Entry<String, Packed> one : all) {
          Start start = benchmark.start(one.getValue());
          System.out.println(one.getKey() + " " + one.getValue().peer() + " " + start);
          starts
              .computeIfAbsent(one.getKey(), ignored -> new EnumMap<>(Peer.class))
              .computeIfAbsent(one.getValue().peer(), ignored -> new ArrayList<>())
              .add(start);
        }
      }
    } finally {
      System.out.println(new StartTable(starts).text());
    }
  }

  private static List<Map.Entry<String, Packed>> packed(
      ColdStartBenchmark benchmark, List<String> variants) {
    List<Map.Entry<String, Packed>> all = new ArrayList<>();
    for (String variant : variants) {
      for (Peer peer : Peer.values()) {
        all.add(Map.entry(variant, benchmark.pack(peer, variant)));
      }
    }
    return all;
  }
}
