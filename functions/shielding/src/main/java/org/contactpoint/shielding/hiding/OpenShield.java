package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.value.Ids;

/** Opens shields: an open record is hidden at once, in one commit with its entry (rules §6). */
@Singleton
public final class OpenShield {
  private final Hiding hiding;
  private final Commits commits;
  private final Ids ids;
  private final Clock clock;

  public OpenShield(Hiding hiding, Commits commits, Ids ids, Clock clock) {
    this.hiding = hiding;
    this.commits = commits;
    this.ids = ids;
    this.clock = clock;
  }

  /** The shield that the wish opens for that child; nothing is written. */
  public Shield shield(ChildRecord.Open child, ShieldWish wish) {
    return Shield.opened(
        new ShieldId(ids.next()),
        child.id(),
        wish.ground(),
        wish.askedBy(),
        wish.account(),
        wish.person(),
        child.responsible(),
        clock.instant());
  }

  /**
   * Hides the child behind the shield. What follows a shield is {@link PropagateShield}'s. Each
   * number that was merged into the record gets a shield and an entry of its own; the entry is no
   * part of the asker's own trail, which must not show which numbers are one child's (rules §6).
   *
   * @param also what is committed with it
   */
  public Commits.Outcome hide(
      ChildRecord.Open child, Shield shield, List<Change> also, AuditEntry entry) {
    return hide(child, shield, also, List.of(entry));
  }

  /**
   * The same with more entries.
   *
   * @param all the entry of the hiding first
   */
  public Commits.Outcome hide(
      ChildRecord.Open child, Shield shield, List<Change> also, List<AuditEntry> all) {
    List<Change> changes = new ArrayList<>(hiding.hide(child, shield));
    List<AuditEntry> entries = new ArrayList<>(all);
    AuditEntry entry = all.getFirst();
    Hiding.otherShields(changes, child.id())
        .map(other -> ChildTouched.of(ChildAct.SHIELD_PROPAGATED, other.child()))
        .forEach(event -> entries.add(new AuditEntry(entry.at(), entry.actor(), event)));
    changes.addAll(also);
    return commits.commit(changes, entries);
  }
}
