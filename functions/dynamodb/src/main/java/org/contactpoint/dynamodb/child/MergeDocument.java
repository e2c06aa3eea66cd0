package org.contactpoint.dynamodb.child;

import java.time.Instant;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Two records that turned out to be one child. */
public record MergeDocument(
    String into,
    String duplicate,
    String state,
    String reason,
    String proposedBy,
    @Nullable String proposedAt,
    @Nullable Set<String> own) {

  /** The document of a merge. */
  public static MergeDocument of(Merge merge) {
    Instant at = merge.proposedAt();
    return new MergeDocument(
        merge.into().value(),
        merge.duplicate().value(),
        merge.state().code(),
        merge.reason(),
        merge.proposedBy().value(),
        at == null ? null : at.toString(),
        merge.own());
  }

  /** The merge that it is the document of. */
  public Merge merge(String id, long version) {
    return new Merge(
        id,
        new ContactPointId(into),
        new ContactPointId(duplicate),
        Merge.State.ofCode(state),
        reason,
        new PersonId(proposedBy),
        proposedAt == null ? null : Instant.parse(proposedAt),
        own,
        version);
  }
}
