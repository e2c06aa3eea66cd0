package org.contactpoint.domain.watch;

import java.util.Optional;
import org.contactpoint.domain.audit.WorkAct;

/**
 * An account decided many waiting rows that name different children of one family name and
 * birthday: so guesses at a hidden child would look (rules §7.17).
 *
 * <p>Threshold: {@value #THRESHOLD} given names. Window: a week.
 */
public record ReviewsAlike() implements MisuseRule {
  /** So many given names under one family name and birthday are suspected. */
  public static final int THRESHOLD = 6;

  private static final int DAYS = 7;

  @Override
  public MisuseKind kind() {
    return MisuseKind.REVIEWS_ALIKE;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return Mark.ROWS_ALIKE
        .in(entry.marks())
        .filter(ignored -> entry.isDone(WorkAct.DECIDE_REVIEW.code()))
        .flatMap(
            group ->
                Mark.GIVEN.in(entry.marks()).flatMap(given -> of(entry, group, given, counters)));
  }

  private Optional<Suspicion> of(
      WatchedEntry entry, String group, String given, WatchCounters counters) {
    String window = Windows.week(Windows.day(entry.at())) + "#" + group;
    return Tally.of(kind(), entry, window, DAYS, given, counters).from(THRESHOLD);
  }
}
