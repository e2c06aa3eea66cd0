package org.contactpoint.benchmark.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.contactpoint.benchmark.mistake.Question;
import org.contactpoint.benchmark.own.OwnSearch;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** Whether children are found by what one source calls them, and whether the result shows it. */
final class Spelled {
  private final Map<String, int[]> kinds = new TreeMap<>();

  private Spelled() {}

  static Spelled of(OwnSearch search, List<Question> questions) {
    Spelled all = new Spelled();
    for (Question question : questions) {
      List<SearchResult> own =
          search.results(question.criteria()).stream()
              .limit(10)
              .filter(result -> search.idOf(result) == question.kid())
              .toList();
      boolean shown = own.stream().anyMatch(result -> shows(result, question));
      String kind = question.mistakes().toString().toLowerCase(Locale.ROOT);
      Stream.of(kind, "all").forEach(group -> all.count(group, !own.isEmpty(), shown));
    }
    return all;
  }

  private void count(String group, boolean found, boolean shown) {
    int[] counts = kinds.computeIfAbsent(group, ignored -> new int[3]);
    counts[0]++;
    counts[1] += found ? 1 : 0;
    counts[2] += shown ? 1 : 0;
  }

  private static boolean shows(SearchResult result, Question question) {
    return Stream.concat(named(result.child()), result.otherSpellings().stream())
        .anyMatch(
            name ->
                isSame(name.given(), question.criteria().given())
                    && isSame(name.family(), question.criteria().family()));
  }

  private static Stream<PersonName> named(ChildRecord child) {
    return child instanceof ChildRecord.Open open
        ? Stream.of(open.view().currentName())
        : Stream.of();
  }

  private static boolean isSame(@Nullable NamePart shown, @Nullable SearchName asked) {
    return shown != null && asked != null && shown.folded().equals(asked.name().folded());
  }

  String markdown() {
    StringBuilder table =
        new StringBuilder(
            "\n| what one of three sources has | searches | found in ten | spelling shown |\n");
    table.append("| --- | --- | --- | --- |\n");
    kinds.forEach(
        (name, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.2f %% | %.2f %% |%n",
                    name,
                    counts[0],
                    100.0 * counts[1] / counts[0],
                    100.0 * counts[2] / counts[0])));
    return table.toString();
  }
}
