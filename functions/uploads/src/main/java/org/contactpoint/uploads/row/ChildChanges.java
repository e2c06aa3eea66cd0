package org.contactpoint.uploads.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.matching.IndexKeys;
import org.contactpoint.domain.matching.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
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
  ContactPointId created(Work work, Set<ContactPointId> distinctFrom) {
    ContactPointId id = ids.nextContactPointId();
    Statement first = Statement.first(work.row().key(), id, version(work));
    ChildRecord.Open record =
        new ChildRecord.Open(
            id,
            Revision.NEW.next(),
            work.act().source().authority(),
            List.of(first),
            distinctFrom,
            false);
    work.change(new Change.RecordSaved(null, record));
    work.ground().turns(work.row()).forEach(work::change);
    work.enter(touched(work, ChildAct.CREATE_FROM_ROW, id, "new-child"));
    return id;
  }

  /** Why the record takes in nothing more of what the row says; only what is open is counted. */
  Optional<RecordLimits.Limit> exceeded(Work work, ChildRecord record) {
    return record instanceof ChildRecord.Open open && work.row().action() == RowAction.UPSERT
        ? RecordLimits.exceeded(open, said(work, open))
        : Optional.empty();
  }

  /** What the row says goes to the child, openly or hidden; answers the child's number. */
  ContactPointId added(Work work, ChildRecord record, String because) {
    switch (record) {
      case ChildRecord.Open open -> work.change(new Change.RecordSaved(open, said(work, open)));
      case ChildRecord.Shielded shielded -> hide(work, shielded);
      case ChildRecord.Merged merged ->
          throw new IllegalStateException("a merged record leads on to another");
    }
    work.enter(touched(work, ChildAct.LINK_ROW, record.id(), because));
    return linkedChild(work, record);
  }

  /**
   * A link through a merge goes on naming the record that it was made for: merges can be undone.
   */
  private static ContactPointId linkedChild(Work work, ChildRecord record) {
    return work.link()
        .filter(link -> work.ground().linkedTo(link).filter(record::equals).isPresent())
        .map(SourceLink::child)
        .orElse(record.id());
  }

  private static ChildRecord.Open said(Work work, ChildRecord.Open open) {
    Version version = version(work);
    Statement statement =
        open.statement(work.row().key())
            .map(earlier -> earlier.saying(version))
            .orElseGet(() -> Statement.first(work.row().key(), linkedChild(work, open), version));
    ChildRecord.Open saying = answered(work, open.stating(statement));
    return new ChildRecord.Open(
        saying.id(),
        saying.revision().next(),
        saying.responsible(),
        saying.statements(),
        saying.distinctFrom(),
        saying.onceShielded());
  }

  /** A child that only the national source knew is the first council's that knows it. */
  private static ChildRecord.Open answered(Work work, ChildRecord.Open open) {
    Authority sender = work.act().source().authority();
    boolean comes = work.row().action() == RowAction.UPSERT && !sender.isNational();
    return comes && open.responsible().isNational() ? open.answeredForBy(sender) : open;
  }

  private void hide(Work work, ChildRecord.Shielded shielded) {
    ContactPointId saidOf = linkedChild(work, shielded);
    Version version = version(work);
    work.change(new Change.VersionHidden(shielded.id(), work.row().key(), saidOf, version));
    work.change(new Change.EpochHeld(shielded.id(), shielded.revision().shieldEpoch()));
    if (work.row().action() == RowAction.UPSERT) {
      work.change(new Change.HiddenKeysSaved(shielded.id(), Set.of(), keys(work, version)));
    }
  }

  /** By what the row says, later rows are recognised as well. */
  private Set<org.contactpoint.domain.matching.IndexKey> keys(Work work, Version version) {
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

  private static Version version(Work work) {
    return RowVersion.of(work.row(), work.act().upload(), work.name(), work.born());
  }

  private static ChildTouched touched(
      Work work, ChildAct act, ContactPointId child, String because) {
    return new ChildTouched(act, child, RowFields.of(work.row()), because);
  }
}
