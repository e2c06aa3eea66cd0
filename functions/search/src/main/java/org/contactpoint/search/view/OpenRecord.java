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
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.watch.ViewMarks;

/**
 * Opens a record. A merged one answers with the open record that it became, and leads to nobody who
 * is hidden; a record whose sources withdrew everything counts as absent (rules §3, §4, §6).
 */
@Singleton
public final class OpenRecord {
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
    return switch (children.reachable(id).orElse(null)) {
      case ChildRecord.Open open ->
          new RecordOutcome.Opened(
              Disclosed.after(
                  trail,
                  entry(
                      actor,
                      new RecordViewed(
                          open.id(), purpose, ViewMarks.of(caller, open, London.today(clock)))),
                  open));
      case ChildRecord.Shielded shielded when mayBeEntitled(caller) ->
          new RecordOutcome.PassedOn(shielded);
      case ChildRecord.Shielded shielded ->
          new RecordOutcome.FaceShown(
              Disclosed.after(
                  trail,
                  entry(actor, new RecordViewed(shielded.id(), purpose, ViewMarks.ofFace(caller))),
                  shielded));
      case null -> new RecordOutcome.Unknown();
    };
  }

  /** By the role alone: who is responsible for a shielded child is not known here. */
  private static boolean mayBeEntitled(Caller caller) {
    return caller.account().plays(Role.MANAGEMENT_TEAM)
        || caller.account().plays(Role.SHIELD_APPROVER);
  }

  private AuditEntry entry(Actor actor, RecordViewed event) {
    return new AuditEntry(clock.instant(), actor, event);
  }
}
