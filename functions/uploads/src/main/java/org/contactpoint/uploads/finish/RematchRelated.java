package org.contactpoint.uploads.finish;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.SourceLinks;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.uploads.review.RematchRows;
import org.jspecify.annotations.Nullable;

/** Tries the waiting rows again that share a key with rows that changed a record. */
public final class RematchRelated {
  private static final int PAGE = 100;

  /** What one slice may have tried again; whatever is more is left to the nightly run. */
  private static final int MOST_OF_A_SLICE = 1_000;

  private final SourceLinks links;
  private final WaitingRows waitingRows;
  private final RematchRows rematch;
  private final Sounds sounds;
  private final Clock clock;

  public RematchRelated(
      SourceLinks links, WaitingRows waitingRows, RematchRows rematch, Sounds sounds, Clock clock) {
    this.links = links;
    this.waitingRows = waitingRows;
    this.rematch = rematch;
    this.sounds = sounds;
    this.clock = clock;
  }

  /**
   * Tries them.
   *
   * @param changed the rows of one slice that changed a record
   * @return whether the time allowed all that a slice may have tried again
   */
  boolean rematch(List<Row> changed, Deadline deadline) {
    Set<ContactPointId> children = children(changed);
    Set<IndexKey> keys = keys(changed);
    int tried = 0;
    @Nullable String after = null;
    do {
      if (deadline.hasPassed(clock.instant())) {
        return false;
      }
      WaitingRows.Page page = waitingRows.about(children, keys, after, PAGE);
      rematch.tryAgain(page.rows());
      tried += page.rows().size();
      after = page.next();
    } while (after != null && tried < MOST_OF_A_SLICE);
    return true;
  }

  private Set<ContactPointId> children(List<Row> changed) {
    return links.findAll(changed.stream().map(Row::key).toList()).values().stream()
        .map(SourceLink::child)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<IndexKey> keys(List<Row> changed) {
    Set<IndexKey> keys = new HashSet<>();
    changed.forEach(row -> keys.addAll(WaitingKeys.of(row.facts(), sounds)));
    return keys;
  }
}
