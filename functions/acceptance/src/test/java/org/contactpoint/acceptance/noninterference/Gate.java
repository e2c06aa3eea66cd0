package org.contactpoint.acceptance.noninterference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactpoint.contract.route.Route;

/** Draws sequences and compares every kind of directory with the usual one. */
final class Gate {
  private static final int STEPS = 70;
  private static final int KINDS_A_SEQUENCE = 9;
  private static final List<Theme> THEMES = List.of(Theme.values());

  private final Comparison comparison;
  private final Map<Route, Integer> calls = new EnumMap<>(Route.class);
  private final Map<String, Integer> pages = new TreeMap<>();
  private final Map<Kind, Integer> kindsCompared = new EnumMap<>(Kind.class);
  private final Map<String, Integer> otherWork = new TreeMap<>();
  private final List<String> reports = new ArrayList<>();
  private int comparisons;
  private int directories;
  private int sequences;
  private int mails;

  Gate(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Draws that many sequences from that seed on, and more until the time is up; ends where a
   * difference was found.
   */
  void run(long firstSeed, int drawn, Duration time, List<Kind> kinds) {
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      sequence(workers, firstSeed, Scripts.ofEveryRoute(firstSeed), kinds);
      for (long seed = firstSeed + 1;
          reports.isEmpty() && (seed <= firstSeed + drawn || System.nanoTime() < end);
          seed++) {
        List<Step> steps = Scripts.drawn(theme(seed), seed, STEPS);
        sequence(workers, seed, steps, some(kinds, seed));
      }
    }
  }

  /** Each in its turn. */
  static Theme theme(long seed) {
    return THEMES.get((int) Math.floorMod(seed, (long) THEMES.size()));
  }

  /** The next few of them, round and round: more sequences tell more than more kinds of one. */
  private static List<Kind> some(List<Kind> kinds, long seed) {
    List<Kind> some = new ArrayList<>();
    for (int i = 0; i < Math.min(KINDS_A_SEQUENCE, kinds.size()); i++) {
      some.add(kinds.get((int) Math.floorMod(seed * KINDS_A_SEQUENCE + i, (long) kinds.size())));
    }
    return some;
  }

  private void sequence(ExecutorService workers, long seed, List<Step> steps, List<Kind> kinds) {
    Future<List<Shown>> usual = workers.submit(() -> comparison.played(Kind.NOTHING, steps));
    List<Future<List<Shown>>> others = new ArrayList<>();
    for (Kind kind : kinds) {
      others.add(workers.submit(() -> comparison.played(kind, steps)));
    }
    List<Shown> shown = result(usual);
    sequences++;
    directories++;
    mails += (int) shown.stream().filter(one -> one.text().contains(Play.MAILED)).count();
    for (int i = 0; i < kinds.size(); i++) {
      compared(seed, kinds.get(i), steps, shown, result(others.get(i)));
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compared(
      long seed, Kind kind, List<Step> steps, List<Shown> usual, List<Shown> other) {
    directories++;
    for (int i = 0; i < steps.size(); i++) {
      if (Comparison.isCompared(kind, steps.get(i))) {
        comparisons++;
        kindsCompared.merge(kind, 1, Integer::sum);
        count(steps.get(i), kind, usual.get(i), other.get(i));
      }
    }
    Optional<Difference> found = Comparison.first(kind, steps, usual, other);
    if (found.isPresent() && reports.isEmpty()) {
      reports.add(comparison.shrunk(found.get()).report(seed));
    }
  }

  private void count(Step step, Kind kind, Shown usual, Shown other) {
    switch (step) {
      case Step.Request request -> {
        calls.merge(request.route(), 1, Integer::sum);
        if (!usual.work().equals(other.work())) {
          otherWork.merge(request.route() + " " + kind, 1, Integer::sum);
        }
      }
      case Step.Page page -> pages.merge(page.page(), 1, Integer::sum);
      case Step.Delivery ignored -> {}
      case Step.Meanwhile ignored -> {}
    }
  }

  /** What was reported from outside, empty if nothing was. */
  List<String> reports() {
    return List.copyOf(reports);
  }

  /** How much was compared. */
  String figures() {
    return ("%d sequences, %d directories, %d answers compared, %d of them with e-mails; by kind:"
            + " %s; by route: %s; by page: %s; with other work of the store: %s")
        .formatted(
            sequences, directories, comparisons, mails, kindsCompared, calls, pages, otherWork);
  }

  /** The routes whose answers were compared. */
  Set<Route> routes() {
    return calls.keySet();
  }

  /** The pages whose answers were compared, by their paths. */
  Set<String> pages() {
    return pages.keySet();
  }

  /** After how many steps somebody had been asked by e-mail to sign in. */
  int mails() {
    return mails;
  }

  /** How many answers were compared. */
  int comparisons() {
    return comparisons;
  }
}
