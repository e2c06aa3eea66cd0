package org.contactpoint.domain.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of a source record as its steps leave it. */
public final class LinkHistory {
  /** How many steps are remembered, those of one upload apart. */
  static final int MOST_STEPS = 100;

  private LinkHistory() {}

  /** The last step whose content reached a child; empty where none did. */
  public static Optional<LinkStep> applied(List<LinkStep> steps) {
    return steps.reversed().stream().filter(LinkHistory::isApplied).findFirst();
  }

  /** Whether the content of that step reached a child. */
  public static boolean isApplied(LinkStep step) {
    return step.outcome() == RowOutcome.LINKED || step.outcome() == RowOutcome.CREATED;
  }

  /**
   * Whether the source's row is live: neither ended nor removed. What waits counts with what it
   * asks to be; an end that waits for a person has not ended anything yet.
   */
  public static boolean isLive(List<LinkStep> steps) {
    return steps.reversed().stream()
        .filter(step -> isApplied(step) || step.action() == RowAction.UPSERT)
        .findFirst()
        .map(step -> step.action() == RowAction.UPSERT)
        .orElse(false);
  }

  /** By how many the live rows grow with that step. */
  public static int growth(@Nullable SourceLink before, List<LinkStep> after) {
    int now = isLive(after) ? 1 : 0;
    return before != null && isLive(before.steps()) ? now - 1 : now;
  }

  /** By how many the live rows grew when that step was taken, for a second delivery of its row. */
  public static int growthAt(SourceLink link, LinkStep step) {
    int at = link.steps().indexOf(step);
    int now = isLive(link.steps().subList(0, at + 1)) ? 1 : 0;
    return isLive(link.steps().subList(0, at)) ? now - 1 : now;
  }

  /**
   * The steps with one more. Of several that changed nothing the last is enough, since only its day
   * counts; those of one upload stay, because a second delivery is answered by them.
   */
  public static List<LinkStep> with(List<LinkStep> steps, LinkStep step) {
    List<LinkStep> all = new ArrayList<>(steps);
    if (!all.isEmpty() && isIdle(all.getLast()) && isIdle(step) && !sameUpload(all, step)) {
      all.removeLast();
    }
    all.add(step);
    return List.copyOf(bounded(all, step));
  }

  /**
   * Without the oldest steps of other uploads where there are very many: what counts now and where
   * it began stay. The steps of one upload stay all, since a second delivery is answered by them.
   */
  private static List<LinkStep> bounded(List<LinkStep> all, LinkStep step) {
    List<LinkStep> left = new ArrayList<>(all);
    for (int at = 1; left.size() > MOST_STEPS && at < lastThatCounts(left); ) {
      if (left.get(at).upload().equals(step.upload())) {
        at++;
      } else {
        left.remove(at);
      }
    }
    return left;
  }

  private static int lastThatCounts(List<LinkStep> steps) {
    int at = steps.size() - 1;
    while (at > 0 && !isApplied(steps.get(at))) {
      at--;
    }
    return at;
  }

  private static boolean isIdle(LinkStep step) {
    return step.outcome() == RowOutcome.UNCHANGED;
  }

  private static boolean sameUpload(List<LinkStep> all, LinkStep step) {
    return all.getLast().upload().equals(step.upload());
  }
}
