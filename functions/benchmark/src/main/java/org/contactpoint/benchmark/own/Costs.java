package org.contactpoint.benchmark.own;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What many searches cost, in one table. */
public final class Costs {
  private Costs() {}

  /** Mean, 99th percentile and most of everything that a search pays for. */
  public static String table(List<Cost> costs) {
    StringBuilder table =
        new StringBuilder("| what | mean | p99 | most |\n| --- | --- | --- | --- |");
    row(table, "fan-outs", costs, cost -> cost.spent().fans());
    row(table, "queries", costs, cost -> cost.spent().queries());
    row(table, "entries read", costs, cost -> cost.spent().postings());
    row(table, "read units of lists", costs, cost -> cost.spent().units());
    row(table, "records read", costs, Cost::results);
    row(table, "read units in all", costs, Cost::units);
    row(table, "read units in all, lists as at 11 million", costs, Cost::unitsOfNation);
    long tooMany = costs.stream().filter(Cost::tooMany).count();
    return table.append("\n\ntoo many: ").append(tooMany).append(" of ").append(costs.size())
        + "\n";
  }

  private static void row(
      StringBuilder table, String what, List<Cost> costs, ToDoubleFunction<Cost> value) {
    double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
    double mean = costs.stream().mapToDouble(value).average().orElse(0);
    double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    double high = sorted.length == 0 ? 0 : sorted[(int) (0.99 * (sorted.length - 1))];
    table.append(
        String.format(Locale.ROOT, "%n| %s | %.2f | %.1f | %.1f |", what, mean, high, most));
  }
}
