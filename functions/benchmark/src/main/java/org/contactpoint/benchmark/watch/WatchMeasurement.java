package org.contactpoint.benchmark.watch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.domain.watch.MisuseRule;
import org.contactpoint.domain.watch.Suspicion;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.domain.watch.WatchedEntry;

/**
 * What the rules make of a month: which of the misuse they find, and what else they take for it.
 *
 * @param planted how many cases there are, by kind
 * @param found how many of them
 * @param falseAlarms alerts about whom nothing is planted of that kind
 * @param days days of use, each person counted
 */
public record WatchMeasurement(
    Map<MisuseKind, Integer> planted,
    Map<MisuseKind, Integer> found,
    Map<MisuseKind, Integer> falseAlarms,
    int days) {

  /** Runs the rules over a month, as the function does that follows the trail. */
  public static WatchMeasurement of(MadeUpMonth month, WatchCounters counters) {
    Set<MadeUpMonth.Planted> seen = new HashSet<>();
    Set<String> alerts = new HashSet<>();
    Map<MisuseKind, Integer> wrong = new HashMap<>();
    for (WatchedEntry entry : month.entries()) {
      for (MisuseRule rule : MisuseRule.ALL) {
        Suspicion suspicion = rule.judge(entry, counters).orElse(null);
        if (suspicion != null
            && MadeUpMonth.counts(entry.at())
            && alerts.add(
                suspicion.kind() + "|" + suspicion.account() + "|" + suspicion.window())) {
          MadeUpMonth.Planted about =
              new MadeUpMonth.Planted(suspicion.kind(), suspicion.account());
          if (month.planted().contains(about)) {
            seen.add(about);
          } else {
            wrong.merge(suspicion.kind(), 1, Integer::sum);
          }
        }
      }
    }
    return new WatchMeasurement(
        count(month.planted()), count(seen), Map.copyOf(wrong), month.daysOfUse());
  }

  private static Map<MisuseKind, Integer> count(Set<MadeUpMonth.Planted> all) {
    Map<MisuseKind, Integer> counted = new HashMap<>();
    all.forEach(one -> counted.merge(one.kind(), 1, Integer::sum));
    return Map.copyOf(counted);
  }

  /** How many false alarms there are in 1,000 days of use, of all rules together. */
  public double falseAlarmsInThousand() {
    return 1_000.0 * falseAlarms.values().stream().mapToInt(Integer::intValue).sum() / days;
  }

  /** Whether each case is found. */
  public boolean findsAll() {
    return found.equals(planted);
  }

  /** A line for each rule. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | rule | planted | found | false alarms in 1,000 practitioner-days |
            | --- | --- | --- | --- |
            """);
    for (MisuseKind kind : MisuseKind.values()) {
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %d | %d | %.2f |%n",
              kind.code(),
              planted.getOrDefault(kind, 0),
              found.getOrDefault(kind, 0),
              1_000.0 * falseAlarms.getOrDefault(kind, 0) / days));
    }
    return table
        .append(
            String.format(
                Locale.ROOT, "| all | | | %.2f of %d days |%n", falseAlarmsInThousand(), days))
        .toString();
  }
}
