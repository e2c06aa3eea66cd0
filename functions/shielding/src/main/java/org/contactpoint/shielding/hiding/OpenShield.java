package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
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
   * Hides the child behind the shield. What follows a shield is {@link PropagateShield}'s.
   *
   * @param also what is committed with it
   */
  public Commits.Outcome hide(
      ChildRecord.Open child, Shield shield, List<Change> also, AuditEntry entry) {
    List<Change> changes = new ArrayList<>(hiding.hide(child, shield));
    changes.addAll(also);
    return commits.commit(changes, List.of(entry));
  }
}
