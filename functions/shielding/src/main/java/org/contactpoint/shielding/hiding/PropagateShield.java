package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What follows a shield: brothers and sisters at the home become INTERIM with it, and every other
 * copy is moved (rules §6). Each step is a commit of its own and may be run again: it goes on after
 * a crash until the shield says that all is done.
 */
@Singleton
public final class PropagateShield {
  private static final int PAGES_IN_A_REQUEST = 5;

  /** How much is done for one child before the next: no child's copies keep the others waiting. */
  private static final int PAGES_OF_A_SHIELD = 100;

  private final Shields shields;
  private final ShieldedChildren children;
  private final HideKin hideKin;
  private final MergedRecords merged;
  private final HiddenCopies copies;
  private final SettleShield settleShield;

  public PropagateShield(
      Shields shields,
      ShieldedChildren children,
      HideKin hideKin,
      MergedRecords merged,
      HiddenCopies copies,
      SettleShield settleShield) {
    this.shields = shields;
    this.children = children;
    this.hideKin = hideKin;
    this.merged = merged;
    this.copies = copies;
    this.settleShield = settleShield;
  }

  /**
   * Hides the kin and moves the copies, as many as a request has time for; nobody else's shield is
   * gone on with.
   *
   * @return whether all is done; false leaves the rest to {@link ResumeShields}
   */
  public boolean propagate(Shield shield) {
    return propagate(shield, PAGES_IN_A_REQUEST);
  }

  /** The same outside of a request, with time for more copies. */
  boolean resume(Shield shield) {
    return propagate(shield, PAGES_OF_A_SHIELD);
  }

  private boolean propagate(Shield shield, int pages) {
    return children.find(shield.child()).map(child -> followed(child, shield, pages)).orElse(true)
        && settleShield.settle(shield);
  }

  /** Each is tried, whatever became of the others. */
  private boolean followed(ShieldedChild child, Shield shield, int pages) {
    boolean kinHidden =
        hideKin.kinOf(child).stream()
            .map(kin -> hideKin.hide(kin, shield) && propagateTo(kin, pages))
            .reduce(true, Boolean::logicalAnd);
    boolean mergedPropagated =
        merged.all(child.record()).stream()
            .skip(1)
            .map(record -> propagateTo(record.id(), pages))
            .reduce(true, Boolean::logicalAnd);
    boolean copiesMoved = copies.move(child, shield, pages);
    return kinHidden && mergedPropagated && copiesMoved;
  }

  /** Others have waiting copies of their own, and may have kin elsewhere on record. */
  private boolean propagateTo(ContactPointId other, int pages) {
    Optional<Shield> shield =
        shields.newestOf(other).filter(s -> s.hides() && !s.propagationDone());
    return shield.isEmpty() || propagate(shield.get(), pages);
  }
}
