package org.contactpoint.benchmark.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactpoint.benchmark.mistake.RowMistake;
import org.contactpoint.benchmark.mistake.SeenRow;
import org.contactpoint.benchmark.mistake.Shape;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.linkage.Match;

/**
 * Records that rows made although the directory holds their child: how many there are of each
 * mistake and of each culture, and what they have in common.
 */
final class SecondRecords {
  private static final int SHAPES = 25;

  private final Map<String, int[]> alone = new TreeMap<>();
  private final Map<String, int[]> any = new TreeMap<>();
  private final Map<String, int[]> cultures = new TreeMap<>();
  private final Map<String, Integer> shapes = new HashMap<>();

  /** Counts what came of a row about that child. */
  void add(SeenRow seen, Kid kid, Match match) {
    boolean aboutNames = seen.mistakes().stream().anyMatch(SecondRecords::isOfNames);
    String names =
        seen.mistakes().stream()
            .filter(SecondRecords::isOfNames)
            .map(SecondRecords::code)
            .sorted()
            .collect(Collectors.joining(" + "));
    count(alone, aboutNames ? names : "no mistake in the name", match);
    seen.mistakes().forEach(mistake -> count(any, code(mistake), match));
    count(cultures, kid.culture().code(), match);
    if (match instanceof Match.Creates) {
      shapes.merge(Shape.of(kid, seen.row().facts()), 1, Integer::sum);
    }
  }

  private static boolean isOfNames(RowMistake mistake) {
    return mistake.compareTo(RowMistake.NEW_FAMILY_NAME) <= 0;
  }

  private static String code(RowMistake mistake) {
    return mistake.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void count(Map<String, int[]> groups, String group, Match match) {
    int[] counts = groups.computeIfAbsent(group, ignored -> new int[4]);
    counts[0]++;
    switch (match) {
      case Match.Creates ignored -> counts[1]++;
      case Match.Doubts ignored -> counts[2]++;
      case Match.Links ignored -> counts[3]++;
    }
  }

  /** The tables. */
  String markdown() {
    return table("mistakes in the name, alone or together", alone)
        + table("mistake, whatever others there are", any)
        + table("culture", cultures)
        + "\n| second records | what the row says |\n| --- | --- |\n"
        + shapes.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(SHAPES)
            .map(entry -> "| " + entry.getValue() + " | " + entry.getKey() + " |\n")
            .collect(Collectors.joining());
  }

  private static String table(String what, Map<String, int[]> groups) {
    StringBuilder table =
        new StringBuilder("\n| " + what + " | rows | second records | | waiting | linked |\n");
    table.append("| --- | --- | --- | --- | --- | --- |\n");
    groups.forEach(
        (name, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.2f %% | %.2f %% | %.2f %% |%n",
                    name,
                    counts[0],
                    counts[1],
                    share(counts, 1),
                    share(counts, 2),
                    share(counts, 3))));
    return table.toString();
  }

  private static double share(int[] counts, int which) {
    return 100.0 * counts[which] / counts[0];
  }
}
