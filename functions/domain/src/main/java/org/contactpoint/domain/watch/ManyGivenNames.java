package org.contactpoint.domain.watch;

import java.util.Optional;

/**
 * A feed sent many given names under one family name and birthday: so guesses at a hidden child
 * would look (rules §7.17). The function that reads the file counts them, and marks the entry.
 *
 * <p>Threshold: {@value #THRESHOLD} given names, and {@value #THRESHOLD_OF_USUAL} where more than
 * one of a thousand children has the family name. Window: a week of the feed; all of a day are one
 * alert.
 */
public record ManyGivenNames() implements MisuseRule {
  /** So many given names are suspected. */
  public static final int THRESHOLD = 7;

  /** So many under a usual family name. */
  public static final int THRESHOLD_OF_USUAL = 14;

  @Override
  public MisuseKind kind() {
    return MisuseKind.MANY_GIVEN_NAMES;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return Mark.GIVEN_NAMES
        .in(entry.marks())
        .map(ignored -> Suspicion.ofDay(kind(), entry.subject(), entry).of(entry.authority()));
  }
}
