package org.contactpoint.shielding.record;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.value.ContactPointId;

/** The entries of what somebody does to two records: each record has its own (rules §7). */
final class MergeEntries {
  private MergeEntries() {}

  static List<AuditEntry> of(Instant now, ShieldedMergeCommand command, ChildAct act, Merge merge) {
    return of(now, command, act, merge.into(), merge.duplicate(), merge.reason());
  }

  static List<AuditEntry> of(
      Instant now,
      ShieldedMergeCommand command,
      ChildAct act,
      ContactPointId one,
      ContactPointId other,
      String reason) {
    return List.of(
        new AuditEntry(now, command.actor(), new ChildTouched(act, one, List.of(), reason)),
        new AuditEntry(now, command.actor(), new ChildTouched(act, other, List.of(), reason)));
  }
}
