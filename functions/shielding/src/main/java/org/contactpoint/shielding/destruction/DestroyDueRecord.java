package org.contactpoint.shielding.destruction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.shielding.archive.ArchiveHold;
import org.contactpoint.shielding.due.DueRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys a record that is due, with all that were merged into it. What puts off an archive puts
 * off this too; once it has begun, nothing does.
 */
@Singleton
public final class DestroyDueRecord {
  private static final Logger LOG = LoggerFactory.getLogger(DestroyDueRecord.class);
  private static final AccountId CALENDAR = new AccountId("contactpoint.calendar");

  private final Children children;
  private final RecordsOfChild recordsOfChild;
  private final DestroyRecord destroyRecord;
  private final List<ArchiveHold> holds;

  public DestroyDueRecord(
      Children children,
      RecordsOfChild recordsOfChild,
      DestroyRecord destroyRecord,
      List<ArchiveHold> holds) {
    this.children = children;
    this.recordsOfChild = recordsOfChild;
    this.destroyRecord = destroyRecord;
    this.holds = List.copyOf(holds);
  }

  /** Takes the step if it is still the record's next; one that fails must not keep the others. */
  DueRun.Result take(DueStep step, boolean rehearsal) {
    try {
      return begun(step)
          .map(record -> rehearsal ? DueRun.Result.TAKEN : finish(record))
          .orElseGet(() -> begin(step, rehearsal));
    } catch (RuntimeException fault) {
      LOG.error("one record could not be destroyed: {}", fault.getClass().getName());
      return DueRun.Result.FAILED;
    }
  }

  private Optional<ChildRecord.Surviving> begun(DueStep step) {
    return surviving(destroyRecord.begun(), step);
  }

  private Optional<ChildRecord.Surviving> due(DueStep step) {
    return surviving(children, step).filter(record -> record.nextStep().equals(Optional.of(step)));
  }

  private static Optional<ChildRecord.Surviving> surviving(Children records, DueStep step) {
    return records
        .find(step.child())
        .filter(ChildRecord.Surviving.class::isInstance)
        .map(ChildRecord.Surviving.class::cast);
  }

  private DueRun.Result begin(DueStep step, boolean rehearsal) {
    Optional<ChildRecord.Surviving> record = due(step);
    if (record.isEmpty()) {
      return DueRun.Result.PASSED;
    }
    if (isHeld(record.get())) {
      return DueRun.Result.HELD;
    }
    return rehearsal ? DueRun.Result.TAKEN : begin(step);
  }

  private DueRun.Result begin(DueStep step) {
    return Retry.committing(() -> due(step).filter(record -> !isHeld(record)).map(this::begin))
        .map(
            outcome ->
                outcome instanceof Commits.Committed
                    ? begun(step).map(this::finish).orElse(DueRun.Result.PASSED)
                    : DueRun.Result.FAILED)
        .orElse(DueRun.Result.PASSED);
  }

  private Commits.Outcome begin(ChildRecord.Surviving record) {
    return destroyRecord.begin(recordsOfChild.of(record, children), CALENDAR);
  }

  private DueRun.Result finish(ChildRecord.Surviving record) {
    return destroyRecord.finish(
            recordsOfChild.of(record, destroyRecord.begun()).stream().map(ChildRecord::id).toList())
        ? DueRun.Result.TAKEN
        : DueRun.Result.HELD;
  }

  /**
   * Something of any of the child's records is to be decided, another stands for this one, or a
   * life behind a shield is not over.
   */
  private boolean isHeld(ChildRecord.Surviving record) {
    return recordsOfChild.isMergedInto(record)
        || recordsOfChild.of(record, children).stream()
            .filter(ChildRecord.Surviving.class::isInstance)
            .map(ChildRecord.Surviving.class::cast)
            .anyMatch(
                one ->
                    recordsOfChild.isKeptLonger(one, destroyRecord.today())
                        || holds.stream().anyMatch(hold -> hold.isOpenFor(one)));
  }
}
