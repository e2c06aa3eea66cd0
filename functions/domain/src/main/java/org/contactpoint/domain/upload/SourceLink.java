package org.contactpoint.domain.upload;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * The link of one source record: its child, or the review for which it waits, and what it said
 * last.
 *
 * @param child the record it is linked to, null while it waits; an {@linkplain ApparentRecord
 *     apparent} one where it is quarantined
 * @param review the row that waits in the open, null while nothing does
 * @param quarantined whether its rows look like a shielded child and are kept from the open; to all
 *     but that child's team it is what it would have been were that child not there (rules §6)
 * @param withheld the row that waits for a hidden child's team alone, null while none does
 * @param steps oldest first, never empty
 */
public record SourceLink(
    StatementKey key,
    @Nullable ContactPointId child,
    @Nullable String review,
    boolean quarantined,
    @Nullable Withheld withheld,
    List<LinkStep> steps,
    long version) {

  public SourceLink {
    steps = List.copyOf(steps);
  }

  /** The last thing that the source said under this id. */
  public LinkStep last() {
    return steps.getLast();
  }

  /**
   * What the same upload made of the same row before, if it came this far: the answer to a second
   * delivery.
   */
  public Optional<LinkStep> stepOf(String upload, long row) {
    return steps.stream().filter(s -> s.upload().equals(upload) && s.row() == row).findFirst();
  }

  /** A row that waits for the team of that hidden child, under that review. */
  public record Withheld(ContactPointId child, String review) {}

  /** The same link, one change later, once no row waits for a hidden child's team. */
  public SourceLink withholdingNothing() {
    return new SourceLink(key, child, review, quarantined, null, steps, version + 1);
  }

  /** The same link, one change later: what the source says is that child's from now on. */
  public SourceLink relinked(ContactPointId to) {
    return new SourceLink(key, to, review, quarantined, withheld, steps, version + 1);
  }

  /** The same link, one change later: it is nobody's, and its last row waits under that review. */
  public SourceLink waiting(String under) {
    List<LinkStep> waited =
        steps.stream()
            .map(step -> LinkHistory.isApplied(step) ? step.becoming(RowOutcome.REVIEW) : step)
            .toList();
    return new SourceLink(key, null, under, quarantined, withheld, waited, version + 1);
  }

  /** The same link, one change later: it is openly linked to that record, as it appeared to be. */
  public SourceLink openlyLinked(ContactPointId to) {
    return new SourceLink(key, to, review, false, null, steps, version + 1);
  }
}
