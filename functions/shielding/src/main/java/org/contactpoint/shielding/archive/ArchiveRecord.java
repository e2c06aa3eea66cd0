package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.shielding.due.DueRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives one record that is due: it leaves the search lists, its next step is its destruction,
 * and the entry stands in the trail, all in one commit. The marks by which uploads recognise a
 * shielded child stay (rules §6, §9).
 */
@Singleton
public final class ArchiveRecord {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveRecord.class);
  private static final AccountId CALENDAR = new AccountId("contactpoint.calendar");

  private final Children children;
  private final Commits commits;
  private final List<ArchiveHold> holds;
  private final Clock clock;

  public ArchiveRecord(Children children, Commits commits, List<ArchiveHold> holds, Clock clock) {
    this.children = children;
    this.commits = commits;
    this.holds = List.copyOf(holds);
    this.clock = clock;
  }

  /** Takes the step if it is still the record's next; one that fails must not keep the others. */
  DueRun.Result take(DueStep step, boolean rehearsal) {
    try {
      return due(step)
          .map(
              record -> {
                if (isHeld(record)) {
                  return DueRun.Result.HELD;
                }
                return rehearsal ? DueRun.Result.TAKEN : take(step);
              })
          .orElse(DueRun.Result.PASSED);
    } catch (RuntimeException fault) {
      LOG.error("one record could not be archived: {}", fault.getClass().getName());
      return DueRun.Result.FAILED;
    }
  }

  private Optional<ChildRecord.Surviving> due(DueStep step) {
    return children
        .find(step.child())
        .filter(ChildRecord.Surviving.class::isInstance)
        .map(ChildRecord.Surviving.class::cast)
        .filter(record -> record.nextStep().equals(Optional.of(step)));
  }

  private boolean isHeld(ChildRecord.Surviving record) {
    return holds.stream().anyMatch(hold -> hold.isOpenFor(record));
  }

  private DueRun.Result take(DueStep step) {
    return Retry.committing(() -> due(step).filter(record -> !isHeld(record)).map(this::commit))
        .map(
            outcome ->
                outcome instanceof Commits.Committed ? DueRun.Result.TAKEN : DueRun.Result.FAILED)
        .orElse(DueRun.Result.PASSED);
  }

  private Commits.Outcome commit(ChildRecord.Surviving record) {
    Actor calendar = new Actor(CALENDAR, null, Role.MANAGEMENT_TEAM, "", null, CALENDAR.value());
    return commits.commit(
        List.of(new Change.RecordSaved(record, record.takenOut())),
        List.of(
            new AuditEntry(
                clock.instant(), calendar, ChildTouched.of(ChildAct.ARCHIVE_RECORD, record.id()))));
  }
}
