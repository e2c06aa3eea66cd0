package org.contactpoint.uploads.match.load;

import java.time.Instant;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.source.Source;

/**
 * What a change of a record comes from: an upload, or somebody's decision on a row of one.
 *
 * @param upload the upload that the row is of
 * @param actor who acts: the feed's account, or the person who decides
 * @param at when
 */
public record RowProvenance(String upload, Source source, Actor actor, Instant at) {

  /** An entry of it in the trail. */
  public AuditEntry entry(AuditEvent event) {
    return new AuditEntry(at, actor, event);
  }
}
