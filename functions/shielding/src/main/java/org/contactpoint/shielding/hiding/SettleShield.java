package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;

/** Notes on a shield that all that has to follow it is done. */
@Singleton
public final class SettleShield {
  private final Shields shields;
  private final Commits commits;
  private final ShieldEntries entries;

  public SettleShield(Shields shields, Commits commits, ShieldEntries entries) {
    this.shields = shields;
    this.commits = commits;
    this.entries = entries;
  }

  /** Whether it is noted, by this call or by an earlier one. */
  boolean settle(Shield shield) {
    Shield now = shields.find(shield.id()).orElse(shield);
    return now.propagationDone()
        || commits.commit(
                List.of(new Change.ShieldSaved(now, now.propagated())),
                List.of(
                    entries.entry(shield, ChildTouched.of(ChildAct.SETTLE_SHIELD, shield.child()))))
            instanceof Commits.Committed;
  }
}
