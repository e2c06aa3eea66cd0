package org.contactpoint.acceptance.noninterference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Compares what two directories showed of the same steps. */
final class Comparison {
  private final BiFunction<Kind, List<Step>, List<Shown>> directories;

  /**
   * @param directories what a directory of a kind shows of steps
   */
  Comparison(BiFunction<Kind, List<Step>, List<Shown>> directories) {
    this.directories = directories;
  }

  /** Of directories as they are. */
  static Comparison with(SharedKeys surroundings) {
    return new Comparison((kind, steps) -> Play.of(surroundings, kind, steps, Leak.NONE));
  }

  /** What a directory of that kind shows. */
  List<Shown> played(Kind kind, List<Step> steps) {
    return directories.apply(kind, steps);
  }

  /** The first step that distinguished one from the other. */
  static Optional<Difference> first(
      Kind kind, List<Step> steps, List<Shown> usual, List<Shown> other) {
    for (int i = 0; i < steps.size(); i++) {
      if (isCompared(kind, steps.get(i)) && !usual.get(i).text().equals(other.get(i).text())) {
        return Optional.of(new Difference(kind, steps, usual.get(i), other.get(i)));
      }
    }
    return Optional.empty();
  }

  static boolean isCompared(Kind kind, Step step) {
    return switch (step) {
      case Step.Request request -> kind.compares(request.who());
      case Step.Page page -> kind.compares(page.who());
      case Step.Delivery ignored -> true;
      case Step.Meanwhile ignored -> false;
    };
  }

  /**
   * Little enough that still tells them apart: steps are left out first, and then rows of files.
   */
  Difference shrunk(Difference found) {
    Difference least = fewerSteps(cut(found));
    for (Step step : least.steps()) {
      if (step instanceof Step.Delivery delivery) {
        least = fewerRows(least, delivery.number());
      }
    }
    return least;
  }

  /** Leaves out ever smaller parts (delta debugging; Zeller and Hildebrandt, 2002). */
  private Difference fewerSteps(Difference found) {
    Difference least = found;
    for (int part = least.steps().size() / 2; part > 0; part /= 2) {
      for (int from = least.steps().size() - part; from >= 0; from -= part) {
        if (from + part <= least.steps().size()) {
          least = again(least, without(least.steps(), from, part)).orElse(least);
        }
      }
    }
    return least;
  }

  private Difference fewerRows(Difference found, int delivery) {
    Difference least = found;
    for (int row = Files.rows(least.steps(), delivery); row > 0; row--) {
      if (Files.rows(least.steps(), delivery) > 1) {
        least = again(least, Files.without(least.steps(), delivery, row)).orElse(least);
      }
    }
    return least;
  }

  private Optional<Difference> again(Difference found, List<Step> steps) {
    return first(found.kind(), steps, played(Kind.NOTHING, steps), played(found.kind(), steps))
        .map(Comparison::cut);
  }

  private static Difference cut(Difference found) {
    int end = found.steps().indexOf(found.at().step()) + 1;
    return new Difference(found.kind(), found.steps().subList(0, end), found.at(), found.other());
  }

  private static List<Step> without(List<Step> steps, int from, int many) {
    List<Step> rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(Math.min(steps.size(), from + many), steps.size()));
    return rest;
  }
}
