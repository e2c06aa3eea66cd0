package org.contactpoint.domain.watch;

import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.vetting.SuspensionReason;

/**
 * An account was suspended because its person asked for many shields (rules §6.40). Threshold: 1,
 * behind that of the suspension itself. Window: the entry.
 */
public record MassShielding() implements MisuseRule {
  @Override
  public MisuseKind kind() {
    return MisuseKind.MASS_SHIELDING;
  }

  @Override
  public Optional<Suspicion> judge(WatchedEntry entry, WatchCounters counters) {
    boolean suspended =
        entry.isDone(WorkAct.SUSPEND_ACCOUNT.code())
            && SuspensionReason.MASS_SHIELDING.code().equals(entry.act().reason());
    return suspended
        ? entry.act().changed().stream()
            .findFirst()
            .map(AccountId::new)
            .map(
                account -> new Suspicion(kind(), account, entry.entryId(), Set.of(entry.entryId())))
        : Optional.empty();
  }
}
