package org.contactpoint.benchmark.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.benchmark.mistake.Question;

/** Tables in Markdown that hold finders against one another. */
public final class Tables {
  private static final int SHOWN = 10;
  private static final String HEAD =
      """
      | finder | questions | p50 ms | p99 ms | mean ms | recall@10 | recall@20 |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  private final Map<String, Answers> finders;

  /** Of those finders, by their names, in that order. */
  public Tables(Map<String, Answers> finders) {
    this.finders = new LinkedHashMap<>(finders);
  }

  /** Time and recall of each. */
  public String summary() {
    return finders.entrySet().stream()
        .map(entry -> summary(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n", HEAD, "\n"));
  }

  private static String summary(String name, Answers answers) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.3f | %.3f | %.3f | %.2f %% | %.2f %% |",
        name,
        answers.all().size(),
        answers.percentile(0.50),
        answers.percentile(0.99),
        answers.mean(),
        100 * answers.recall(SHOWN),
        100 * answers.recall(Measurement.MOST));
  }

  /** Recall among the first ten by the mistakes in the question. */
  public String byMistakes() {
    return grouped("mistakes", Tables::mistakes);
  }

  /** Recall among the first ten by the culture that the names come from. */
  public String byCulture() {
    return grouped("culture", question -> question.culture().code());
  }

  private static String mistakes(Question question) {
    String all =
        question.mistakes().stream()
            .map(mistake -> mistake.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .sorted()
            .collect(Collectors.joining(" + "));
    return question.mistakes().isEmpty() ? "none" : all;
  }

  private String grouped(String what, Function<Question, String> group) {
    Map<String, Map<String, Answers>> byFinder = new LinkedHashMap<>();
    Set<String> names = new TreeSet<>();
    finders.forEach((finder, answers) -> byFinder.put(finder, answers.by(group)));
    byFinder.values().forEach(groups -> names.addAll(groups.keySet()));
    StringBuilder table = new StringBuilder("| " + what + " | questions |");
    byFinder.keySet().forEach(finder -> table.append(' ').append(finder).append(" |"));
    table.append("\n| --- | --- |").append(" --- |".repeat(byFinder.size())).append('\n');
    names.forEach(name -> table.append(row(name, byFinder)).append('\n'));
    return table.toString();
  }

  private static String row(String name, Map<String, Map<String, Answers>> byFinder) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    String count = "";
    for (Map<String, Answers> groups : byFinder.values()) {
      Answers answers = groups.get(name);
      if (answers != null && count.isEmpty()) {
        count = String.format(Locale.ROOT, " %,d |", answers.all().size());
        row.append(count);
      }
      row.append(
          answers == null
              ? " |"
              : String.format(Locale.ROOT, " %.1f %% |", 100 * answers.recall(SHOWN)));
    }
    return row.toString();
  }
}
