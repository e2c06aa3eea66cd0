package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account walks through similar criteria: different searches that have the sound of the family
 * name, the date of birth, the postcode or the beginning of a number in common. A search that is
 * repeated counts once. Threshold: {@value #THRESHOLD}. Window: a day.
 */
public record SimilarSearches() implements MisuseRule {
  /** So many different searches with one thing in common are suspected. */
  public static final int THRESHOLD = 9;

  private static final List<Mark> IN_COMMON =
      List.of(Mark.NAME, Mark.BORN, Mark.PLACE, Mark.NUMBER);

  @Override
  public MisuseKind kind() {
    return MisuseKind.SIMILAR_SEARCHES;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return Mark.ASKED
        .in(entry.marks())
        .flatMap(
            asked ->
                IN_COMMON.stream()
                    .flatMap(mark -> mark.in(entry.marks()).stream())
                    .map(common -> counted(entry, common, asked, counters))
                    .flatMap(Optional::stream)
                    .reduce((one, another) -> one));
  }

  private Optional<Suspicion> counted(
      WatchedEntry entry, String common, String asked, WatchCounters counters) {
    Instant until = Windows.after(entry.at(), 1);
    String day = Windows.day(entry.at()).toString();
    WatchCounters.Seen seen =
        counters.add(Tally.name(kind(), entry, day) + "#" + common, asked, entry.entryId(), until);
    return seen.count() < THRESHOLD
        ? Optional.empty()
        : Optional.of(new Suspicion(kind(), entry.subject(), day, seen.entries()));
  }
}
