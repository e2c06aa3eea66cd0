package org.contactpoint.acceptance.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.acceptance.fault.Simulation.Result;
import org.contactpoint.acceptance.fault.Simulation.Setting;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.commit.Change;

/** Simulations of several seeds, and what they came to together. */
final class Campaign {
  private static final Duration FOR_SHRINKING = Duration.ofMinutes(3);
  private static final List<String> OPERATIONS =
      List.of("request", "row", "event handed over", "timer");

  private final Map<String, Long> counted = new TreeMap<>();
  private final Map<String, Long> injected = new TreeMap<>();
  private final Set<Route> routes = new HashSet<>();
  private final Set<Class<? extends Change>> changes = new HashSet<>();
  private final List<String> failures = new ArrayList<>();

  /** Plays one; a failure is reported with its seed and the steps that matter. */
  void play(Setting setting) {
    add(Simulation.play(setting));
  }

  private synchronized void add(Result result) {
    result.counted().forEach((what, times) -> counted.merge(what, times, Long::sum));
    result.injected().forEach((what, times) -> injected.merge(what, times, Long::sum));
    routes.addAll(result.routes());
    changes.addAll(result.changes());
    if (!result.found().isEmpty()) {
      failures.add(report(result));
    }
  }

  private static String report(Result whole) {
    Setting setting = whole.setting();
    Finding first = whole.found().getFirst();
    Set<Integer> left =
        Shrinking.within(FOR_SHRINKING)
            .left(setting.steps(), without -> finds(setting.without(without), first.invariant()));
    Result shrunk = Simulation.play(setting.without(left));
    Result shown = shrunk.found().isEmpty() ? whole : shrunk;
    return "seed %d, %d of %d steps%n%s%n%s"
        .formatted(
            setting.seed(),
            setting.steps() - shown.setting().left().size(),
            setting.steps(),
            lines(shown.found()),
            lines(shown.log()));
  }

  private static boolean finds(Setting setting, Finding.Invariant invariant) {
    return Simulation.play(setting).found().stream()
        .anyMatch(finding -> finding.invariant() == invariant);
  }

  private static String lines(List<?> all) {
    return String.join(System.lineSeparator(), all.stream().map(one -> "  " + one).toList());
  }

  /** What people asked, rows, events that were handed over, and timers. */
  long operations() {
    return OPERATIONS.stream().mapToLong(what -> counted.getOrDefault(what, 0L)).sum();
  }

  long faults() {
    return injected.values().stream().mapToLong(Long::longValue).sum();
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  Set<Route> routes() {
    return routes;
  }

  Set<Class<? extends Change>> changes() {
    return changes;
  }

  /** Everything that was counted, a line for each kind. */
  String figures() {
    return "%d operations, %d faults%n%s%n%s"
        .formatted(
            operations(),
            faults(),
            lines(List.copyOf(counted.entrySet())),
            lines(List.copyOf(injected.entrySet())));
  }
}
