package org.contactpoint.uploads.row;

import java.time.Instant;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.source.Source;

/**
 * The act that brings a row: an upload, or somebody's decision on one.
 *
 * @param upload the upload that the row stood in
 * @param actor who acts: the feed's account, or the person who decides
 * @param at when
 */
public record RowProvenance(String upload, Source source, Actor actor, Instant at) {

  AuditEntry entry(AuditEvent event) {
    return new AuditEntry(at, actor, event);
  }
}
