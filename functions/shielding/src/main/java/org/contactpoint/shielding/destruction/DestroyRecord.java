package org.contactpoint.shielding.destruction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.destruction.Remains;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Destroys records. First, in one commit, their numbers are remembered, the trail says so, and
 * nobody meets them any more; then all else that is stored of them is deleted, and each record
 * last.
 */
@Singleton
public final class DestroyRecord {
  /** How often one run goes on with a record that somebody changes meanwhile, or that is large. */
  private static final int MOST_CALLS = 5;

  private final Commits commits;
  private final Remains remains;
  private final Clock clock;

  public DestroyRecord(Commits commits, Remains remains, Clock clock) {
    this.commits = commits;
    this.remains = remains;
    this.clock = clock;
  }

  /** The records whose destruction has begun. */
  Children begun() {
    return remains.records();
  }

  /** The day in London. */
  LocalDate today() {
    return London.today(clock);
  }

  /** Begins with all of those records in one commit. */
  public Commits.Outcome begin(List<ChildRecord> records, AccountId by) {
    LocalDate today = today();
    Actor actor = new Actor(by, null, Role.MANAGEMENT_TEAM, "", null, by.value());
    return commits.commit(
        records.stream()
            .map(record -> (Change) new Change.DestructionBegun(record, today))
            .toList(),
        records.stream()
            .map(
                record ->
                    new AuditEntry(
                        clock.instant(),
                        actor,
                        ChildTouched.of(ChildAct.RECORD_DESTROYED, record.id())))
            .toList());
  }

  /**
   * Deletes what is left of those records, in their order.
   *
   * @return whether nothing is left
   */
  public boolean finish(List<ContactPointId> numbers) {
    return numbers.stream().allMatch(this::finish);
  }

  private boolean finish(ContactPointId number) {
    LocalDate today = today();
    boolean gone = false;
    for (int call = 0; call < MOST_CALLS && !gone; call++) {
      gone = remains.destroy(number, today);
    }
    return gone;
  }
}
