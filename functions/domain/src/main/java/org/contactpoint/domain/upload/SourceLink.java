package org.contactpoint.domain.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * The directory's memory of one source record: to which child it is linked, or that it waits, and
 * what it said last.
 *
 * @param child the record it is linked to, null while it waits
 * @param review the waiting or quarantined row, null while it is linked and nothing newer waits
 * @param quarantined whether it looks like a shielded child: to all but that child's team the same
 *     as waiting, for ever
 * @param steps oldest first, never empty
 */
public record SourceLink(
    StatementKey key,
    @Nullable ContactPointId child,
    @Nullable String review,
    boolean quarantined,
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

  /**
   * The same link with one step more, linked to that child, or waiting under that review, or both.
   */
  public SourceLink stepping(
      LinkStep step, @Nullable ContactPointId to, @Nullable String waiting, boolean apart) {
    List<LinkStep> all = new ArrayList<>(steps);
    all.add(step);
    return new SourceLink(key, to, waiting, apart, all, version + 1);
  }
}
