package org.contactpoint.domain.watch;

import java.util.Optional;

/**
 * An account viewed many open records for which other councils answer, without having a part in
 * them. Threshold: {@value #THRESHOLD}. Window: a day.
 */
public record OtherCouncils() implements MisuseRule {
  /** So many are suspected. */
  public static final int THRESHOLD = 12;

  @Override
  public MisuseKind kind() {
    return MisuseKind.OTHER_COUNCILS;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return Acts.isView(entry) && entry.has(Mark.OTHER_COUNCIL) && entry.has(Mark.NO_INVOLVEMENT)
        ? Tally.ofDay(kind(), entry, counters, THRESHOLD)
        : Optional.empty();
  }
}
