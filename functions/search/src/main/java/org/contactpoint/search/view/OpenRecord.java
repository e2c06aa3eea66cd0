package org.contactpoint.search.view;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Opens a record. A merged one answers with the open record that it became, and leads to nobody who
 * is hidden; a record whose sources withdrew everything counts as absent (rules §3, §4, §6).
 */
@Singleton
public final class OpenRecord {
  // Merges of merges stay short; a cycle, which nothing should ever write, ends here.
  private final Children children;
  private final AuditTrail trail;
  private final Clock clock;

  public OpenRecord(Children children, AuditTrail trail, Clock clock) {
    this.children = children;
    this.trail = trail;
    this.clock = clock;
  }

  /** Opens the record for the caller. */
  public RecordOutcome handle(Caller caller, Actor actor, ContactPointId id, Purpose purpose) {
    return switch (children.surviving(id).orElse(null)) {
      case ChildRecord.Open open when !open.isWithdrawn() ->
          new RecordOutcome.Opened(Disclosed.after(trail, entry(actor, open.id(), purpose), open));
      case ChildRecord.Shielded shielded when !shielded.id().equals(id) ->
          new RecordOutcome.Unknown();
      case ChildRecord.Shielded shielded when mayBeEntitled(caller) ->
          new RecordOutcome.PassedOn(shielded);
      case ChildRecord.Shielded shielded ->
          new RecordOutcome.FaceShown(
              Disclosed.after(trail, entry(actor, shielded.id(), purpose), shielded));
      case ChildRecord.Open ignored -> new RecordOutcome.Unknown();
      case null -> new RecordOutcome.Unknown();
    };
  }

  /** By the role alone: who is responsible for a shielded child is not known here. */
  private static boolean mayBeEntitled(Caller caller) {
    return caller.account().plays(Role.MANAGEMENT_TEAM)
        || caller.account().plays(Role.SHIELD_APPROVER);
  }

  private AuditEntry entry(Actor actor, ContactPointId child, Purpose purpose) {
    return new AuditEntry(clock.instant(), actor, new RecordViewed(child, purpose));
  }
}
