package org.contactpoint.domain.watch;

import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.audit.ChildAct;

/**
 * An account stated an emergency, and was shown a shielded child's record. The auditor of the
 * child's council investigates it; that of the account's council is told that it happened, and not
 * of whom. Threshold: 1. Window: the entry.
 */
public record EmergencyStated() implements MisuseRule {
  @Override
  public MisuseKind kind() {
    return MisuseKind.EMERGENCY_STATED;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    return entry.isDone(ChildAct.BREAK_GLASS.code())
        ? Optional.of(
            new Suspicion(kind(), entry.account(), entry.entryId(), Set.of(entry.entryId())))
        : Optional.empty();
  }
}
