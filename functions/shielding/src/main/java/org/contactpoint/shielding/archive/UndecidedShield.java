package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;

/** A shield that waits for its decision, or whose removal was proposed. */
@Singleton
public final class UndecidedShield implements ArchiveHold {
  private final Shields shields;

  public UndecidedShield(Shields shields) {
    this.shields = shields;
  }

  @Override
  public boolean isOpenFor(ChildRecord.Surviving record) {
    return record instanceof ChildRecord.Shielded
        && shields.newestOf(record.id()).filter(UndecidedShield::isUndecided).isPresent();
  }

  private static boolean isUndecided(Shield shield) {
    return switch (shield.status()) {
      case INTERIM, REMOVAL_PROPOSED -> true;
      case SHIELDED, REVIEW_DUE, REFUSED, REMOVED -> false;
    };
  }
}
