package org.contactpoint.benchmark.coldstart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Medians of starts, each peer's against the plain one's in the same variant. */
final class StartTable {
  private static final String HEAD =
      """
      | variant | function | ready ms | answer ms | least–most | cpu ms | peak MB | to plain | cpu to plain |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private final Map<String, Map<Peer, List<Start>>> starts;

  StartTable(Map<String, Map<Peer, List<Start>>> starts) {
    this.starts = starts;
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    starts.forEach(
        (variant, peers) ->
            peers.forEach(
                (peer, all) ->
                    text.append(row(variant, peer, all, peers.getOrDefault(Peer.PLAIN, all)))));
    starts.values().stream()
        .limit(1)
        .forEach(
            peers ->
                peers.forEach(
                    (peer, all) ->
                        text.append('\n')
                            .append(peer)
                            .append(": ")
                            .append(all.getFirst().asked())));
    return text.append('\n').toString();
  }

  private static String row(String variant, Peer peer, List<Start> all, List<Start> plain) {
    double answer = median(all, Start::answerMillis);
    double cpu = median(all, Start::cpuMillis);
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | %,.0f | %,.0f–%,.0f | %,.0f | %,.0f | %.2f | %.2f |%n",
        variant,
        peer,
        median(all, Start::readyMillis),
        answer,
        all.stream().mapToDouble(Start::answerMillis).min().orElse(0),
        all.stream().mapToDouble(Start::answerMillis).max().orElse(0),
        cpu,
        median(all, Start::megabytes),
        answer / median(plain, Start::answerMillis),
        cpu / median(plain, Start::cpuMillis));
  }

  /** The middle one of an odd number, the upper middle one of an even number. */
  static double median(List<Start> starts, ToDoubleFunction<Start> what) {
    return starts.stream().mapToDouble(what).sorted().skip(starts.size() / 2).findFirst().orElse(0);
  }
}
