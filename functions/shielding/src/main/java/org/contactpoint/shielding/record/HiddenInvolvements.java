package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.shielding.HiddenFacts;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;

/**
 * Changes to involvements that lie apart: each stays its owner's to end, and shows nothing else.
 */
@Singleton
public final class HiddenInvolvements {

  private final HiddenFacts hidden;
  private final Commits commits;
  private final Clock clock;

  public HiddenInvolvements(HiddenFacts hidden, Commits commits, Clock clock) {
    this.hidden = hidden;
    this.commits = commits;
    this.clock = clock;
  }

  /** The record that it lies with, the statement and the involvement in it. */
  public record Own(ChildRecord.Shielded record, Statement statement, Involvement involvement) {}

  /** The caller's own involvement of that id with one of the records; anybody else's is absent. */
  public Optional<Own> own(
      Caller caller, List<ChildRecord.Shielded> records, String involvementId) {
    return records.stream()
        .flatMap(record -> own(caller, record, involvementId).stream())
        .findFirst();
  }

  private Optional<Own> own(Caller caller, ChildRecord.Shielded record, String involvementId) {
    return OwnInvolvement.changeable(hidden.of(record.id()), caller.account(), involvementId)
        .map(own -> new Own(record, own.statement(), own.involvement()));
  }

  /**
   * Puts the changed involvement apart, if the child is still shielded as it was read.
   *
   * @param also what is committed with it
   */
  public Commits.Outcome change(
      Own own, UnaryOperator<Involvement> change, String act, List<Change> also, AuditEntry entry) {
    Version next =
        new Version(
            LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON),
            act,
            false,
            own.statement().latest().facts().with(change.apply(own.involvement())));
    List<Change> changes = new ArrayList<>(also);
    changes.add(new Change.RevisionHeld(own.record().id(), own.record().revision()));
    changes.add(
        new Change.VersionHidden(
            own.record().id(), own.statement().key(), own.statement().saidOf(), next));
    return commits.commit(changes, List.of(entry));
  }
}
