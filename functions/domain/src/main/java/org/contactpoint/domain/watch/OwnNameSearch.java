package org.contactpoint.domain.watch;

import java.util.Optional;

/**
 * Somebody searched for their own family name, which few people have. A name that many have is no
 * reason at all. Threshold: 1. Window: a day. Whom a team did it for is not judged by the name: in
 * a made-up month that alone took the false alarms beyond what they may be (rules §7.13).
 */
public record OwnNameSearch() implements MisuseRule {
  /** A family name is rare that fewer children than this share of them have. */
  public static final double RARE = 0.0001;

  @Override
  public MisuseKind kind() {
    return MisuseKind.OWN_NAME_SEARCH;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return entry.has(Mark.OWN_FAMILY_NAME)
            && entry.has(Mark.RARE_FAMILY_NAME)
            && !OwnFamilySearch.isClear(entry::has)
        ? Optional.of(Suspicion.ofDay(kind(), entry.subject(), entry))
        : Optional.empty();
  }
}
