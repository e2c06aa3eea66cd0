package org.contactpoint.search.view;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
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
 * is hidden; a record whose sources withdrew everything counts as absent (rules §3, §4, §6). So
 * does an archived one for all but the team of its council (rules §9).
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
    LocalDate today = London.today(clock);
    return switch (children.reachable(id, today).orElse(null)) {
      case ChildRecord.Open open ->
          new RecordOutcome.Opened(viewed(caller, actor, open, today, purpose));
      case ChildRecord.Shielded shielded when mayBeEntitled(caller) ->
          new RecordOutcome.PassedOn(shielded);
      case ChildRecord.Shielded shielded ->
          new RecordOutcome.FaceShown(
              Disclosed.after(
                  trail,
                  entry(actor, new RecordViewed(shielded.id(), purpose, ViewMarks.ofFace(caller))),
                  shielded));
      case null ->
          AccessPolicy.mayReadArchives(caller)
              ? archived(caller, actor, id, purpose)
              : new RecordOutcome.Unknown();
    };
  }

  /** To whoever may not read it, there is no such record (rules §9). */
  private RecordOutcome archived(Caller caller, Actor actor, ContactPointId id, Purpose purpose) {
    LocalDate today = London.today(clock);
    return switch (children.archived(id, today).orElse(null)) {
      case ChildRecord.Open open when mayRead(caller, open, today, purpose) ->
          new RecordOutcome.Archived(viewed(caller, actor, open, today, purpose));
      case ChildRecord.Shielded shielded -> new RecordOutcome.PassedOn(shielded);
      case ChildRecord.Open ignored -> new RecordOutcome.Unknown();
      case null -> new RecordOutcome.Unknown();
    };
  }

  private Disclosed.Release<ChildRecord.Open> viewed(
      Caller caller, Actor actor, ChildRecord.Open open, LocalDate today, Purpose purpose) {
    List<String> marks = ViewMarks.of(caller, open, today);
    return Disclosed.after(trail, entry(actor, new RecordViewed(open.id(), purpose, marks)), open);
  }

  private static boolean mayRead(
      Caller caller, ChildRecord.Open archived, LocalDate today, Purpose purpose) {
    boolean own = caller.account().worksFor(archived.responsible());
    return AccessPolicy.decideArchive(caller, own, archived.stageOn(today), purpose)
        instanceof Decision.Permitted;
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
