package org.contactpoint.domain.notice;

import java.time.Instant;
import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * What an account is told of a child, as the record says it now.
 *
 * @param at when the news came
 * @param service what kind of service it is of, null for news of the record as a whole
 */
public record Notice(
    String id,
    Instant at,
    NoticeKind kind,
    ChildRecord.Open record,
    @Nullable ServiceType service,
    boolean unread)
    implements AboutChildren {

  /** Its place in the list. */
  public ListPlace place() {
    return ListPlace.of(at, id);
  }

  /** The same notice after it was read. */
  public Notice whenRead() {
    return new Notice(id, at, kind, record, service, false);
  }

  /** The child's number. */
  public ContactPointId child() {
    return record.id();
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child());
  }

  @Override
  public String toString() {
    return "Notice[redacted]";
  }
}
