package org.contactpoint.uploads.match.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.ApparentChanges;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowVersion;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Adds what a row says to a child, or makes a record of it. */
public final class ChildChanges {
  private final Ids ids;
  private final Sounds sounds;

  public ChildChanges(Ids ids, Sounds sounds) {
    this.ids = ids;
    this.sounds = sounds;
  }

  /** A record for a child that the directory did not hold; answers its number. */
  ContactPointId created(RowPlanBuilder work, Set<ContactPointId> distinctFrom) {
    ContactPointId id = ids.nextContactPointId();
    work.change(new Change.RecordSaved(null, record(work, id, version(work), distinctFrom)));
    work.context().creationGuards(work.row()).forEach(work::change);
    work.enter(touched(work, ChildAct.CREATE_FROM_ROW, id, "new-child"));
    return id;
  }

  private static ChildRecord.Open record(
      RowPlanBuilder work, ContactPointId id, Version version, Set<ContactPointId> distinctFrom) {
    return new ChildRecord.Open(
        id,
        Revision.NEW.next(),
        work.act().source().authority(),
        List.of(Statement.first(work.row().key(), id, version)),
        distinctFrom,
        false);
  }

  /** Why the record takes in nothing more of what the row says; only what is open is counted. */
  Optional<RecordLimits.Limit> exceeded(RowPlanBuilder work, ChildRecord record) {
    return record instanceof ChildRecord.Open open && work.row().action() == RowAction.UPSERT
        ? RecordLimits.exceeded(open, said(work, open, version(work)))
        : Optional.empty();
  }

  /**
   * The team of an open child is told of an involvement too many (rules §4.26), unless the row is
   * its own council's: its report says so, and a notice beside it would tell whether the row
   * reached a child, or seemed to.
   */
  void refused(RowPlanBuilder work, ChildRecord record, RecordLimits.Limit limit) {
    if (record instanceof ChildRecord.Open open
        && limit == RecordLimits.Limit.TOO_MANY_INVOLVEMENTS
        && !work.act().source().authority().equals(open.responsible())) {
      work.change(new Change.RevisionHeld(open.id(), open.revision()));
      work.change(new Change.TeamTold(open.id(), open.responsible()));
      work.enter(ChildTouched.of(ChildAct.TELL_RECORD_FULL, open.id()));
    }
  }

  /** The same of what it appears to have made: its sender sees what it would otherwise see. */
  Optional<RecordLimits.Limit> exceeded(RowPlanBuilder work, ApparentRecord made) {
    return work.row().action() == RowAction.UPSERT
        ? RecordLimits.exceeded(made.record(), said(work, made.record(), tokenised(work)))
        : Optional.empty();
  }

  /** What the row says goes to the child, openly or hidden; answers the child's number. */
  ContactPointId added(RowPlanBuilder work, ChildRecord record, String because) {
    switch (record) {
      case ChildRecord.Open open ->
          work.change(new Change.RecordSaved(open, said(work, open, version(work))));
      case ChildRecord.Shielded shielded -> hide(work, shielded, linkedChild(work, shielded));
      case ChildRecord.Merged merged ->
          throw new IllegalStateException("a merged record leads on to another");
    }
    work.enter(touched(work, ChildAct.LINK_ROW, record.id(), because));
    return linkedChild(work, record);
  }

  /** A link through a merge still names the record that it was made for: merges can be undone. */
  private static ContactPointId linkedChild(RowPlanBuilder work, ChildRecord record) {
    return work.link()
        .filter(link -> work.context().linkedTo(link).filter(record::equals).isPresent())
        .map(SourceLink::child)
        .orElse(record.id());
  }

  private static ChildRecord.Open said(
      RowPlanBuilder work, ChildRecord.Open open, Version version) {
    Statement statement =
        open.statement(work.row().key())
            .map(earlier -> earlier.saying(version))
            .orElseGet(() -> Statement.first(work.row().key(), linkedChild(work, open), version));
    return answered(work, open.stating(statement)).revised();
  }

  /** A child that only the national source knew is the first council's that knows it. */
  private static ChildRecord.Open answered(RowPlanBuilder work, ChildRecord.Open open) {
    Authority sender = work.act().source().authority();
    boolean comes = work.row().action() == RowAction.UPSERT && !sender.isNational();
    return comes && open.responsible().isNational() ? open.answeredForBy(sender) : open;
  }

  /**
   * What the row says goes where everybody but the child's team takes it for; the team has the row
   * itself.
   */
  ContactPointId appeared(RowPlanBuilder work, ApparentRecord made, String because) {
    ChildRecord.Open next = said(work, made.record(), tokenised(work));
    ApparentChanges.next(made, made.with(next), sounds).forEach(work::change);
    work.enter(touched(work, ChildAct.LINK_ROW, made.id(), because));
    return made.id();
  }

  /** A row appears to have made a record; answers its number. */
  ContactPointId appeared(
      RowPlanBuilder work, ContactPointId looksLike, Set<ContactPointId> distinctFrom) {
    ContactPointId id = ids.nextContactPointId();
    ApparentRecord made =
        new ApparentRecord(record(work, id, tokenised(work), distinctFrom), looksLike, Set.of());
    ApparentChanges.begun(made, sounds).forEach(work::change);
    work.context().creationGuards(work.row()).forEach(work::change);
    work.enter(touched(work, ChildAct.CREATE_FROM_ROW, id, "new-child"));
    return id;
  }

  /** The source record is dealt with in the open now, and no more where it appeared to be. */
  void appearsNoMore(RowPlanBuilder work) {
    work.link()
        .flatMap(work.context()::apparentOf)
        .map(made -> ApparentChanges.without(made, work.row().key(), sounds))
        .ifPresent(changes -> changes.forEach(work::change));
  }

  private static Version tokenised(RowPlanBuilder work) {
    Row row = work.context().tokenised(work.row());
    return RowVersion.of(row, work.act().upload(), work.name(), work.born());
  }

  /** What the row says is the hidden child's, as the team has decided of its source record. */
  void hide(RowPlanBuilder work, ChildRecord.Shielded shielded) {
    hide(work, shielded, shielded.id());
  }

  private void hide(RowPlanBuilder work, ChildRecord.Shielded shielded, ContactPointId saidOf) {
    Version version = version(work);
    work.change(new Change.VersionHidden(shielded.id(), work.row().key(), saidOf, version));
    work.change(new Change.EpochHeld(shielded.id(), shielded.revision().shieldEpoch()));
    if (work.row().action() == RowAction.UPSERT) {
      work.change(new Change.HiddenKeysSaved(shielded.id(), Set.of(), keys(work, version)));
    }
  }

  /** By what the row says, later rows are recognised as well. */
  private Set<org.contactpoint.domain.index.IndexKey> keys(RowPlanBuilder work, Version version) {
    ContactPointId any = ids.nextContactPointId();
    ChildRecord.Open alone =
        new ChildRecord.Open(
            any,
            Revision.NEW,
            work.act().source().authority(),
            List.of(Statement.first(work.row().key(), any, version)),
            Set.of(),
            true);
    return IndexKeys.hidden(alone.view(), alone.face(), sounds);
  }

  private static Version version(RowPlanBuilder work) {
    return RowVersion.of(work.row(), work.act().upload(), work.name(), work.born());
  }

  private static ChildTouched touched(
      RowPlanBuilder work, ChildAct act, ContactPointId child, String because) {
    return new ChildTouched(act, child, RowFields.of(work.row()), because);
  }
}
