package org.contactpoint.benchmark.run;

import java.util.List;
import java.util.Locale;
import org.contactpoint.benchmark.measure.Answers;
import org.contactpoint.benchmark.measure.Measurement;
import org.contactpoint.benchmark.measure.Stopwatch;
import org.contactpoint.benchmark.mistake.Question;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.own.Cost;
import org.contactpoint.benchmark.own.OwnSearch;

/** What came of some kinds of questions and what they cost, a line for each kind. */
final class NameTable {
  static final String HEAD =
      """
      | questions | number | found in ten | too many | nobody | read units mean | most |
      | --- | --- | --- | --- | --- | --- | --- |\
      """;
  private static final int SHOWN = 10;

  private final OwnSearch search;
  private final Missed missed;
  private final StringBuilder lines = new StringBuilder();

  NameTable(OwnSearch search, List<Kid> kids) {
    this.search = search;
    this.missed = new Missed(kids);
  }

  /** Puts those questions, and adds a line. */
  Answers ask(String what, List<Question> questions) {
    search.costs();
    Answers answers = new Measurement(Stopwatch.threadCpu()).ask(search, questions);
    List<Cost> costs = search.costs();
    missed.add(answers, costs);
    lines.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %.1f %% | %d | %d | %.1f | %.1f |%n",
            what,
            questions.size(),
            100 * answers.recall(SHOWN),
            costs.stream().filter(Cost::tooMany).count(),
            costs.stream().filter(cost -> !cost.tooMany() && cost.results() == 0).count(),
            costs.stream().mapToDouble(Cost::units).average().orElse(0),
            costs.stream().mapToDouble(Cost::units).max().orElse(0)));
    return answers;
  }

  void print() {
    System.out.print(lines);
  }

  /** What the questions have in common that were not answered. */
  String missed() {
    return missed.markdown();
  }
}
