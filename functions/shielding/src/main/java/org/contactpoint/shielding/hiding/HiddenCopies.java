package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Every copy of a shielded child's facts outside of its record (rules §6.28): rows that wait are
 * moved; who watched the child, and when there was news of it, is deleted.
 */
@Singleton
public final class HiddenCopies {
  private final WaitingCopies rows;
  private final Watches watches;

  public HiddenCopies(WaitingCopies rows, Watches watches) {
    this.rows = rows;
    this.watches = watches;
  }

  /**
   * Deals with all of them; may be run again.
   *
   * @param pages at most so many pages of waiting rows
   * @return false where some are left, or one could not be dealt with now
   */
  boolean move(ShieldedChild child, Shield shield, int pages) {
    numbers(child).forEach(watches::forget);
    return rows.move(child, shield, pages);
  }

  /** The child's number, and those whose statements are in its record. */
  public static Set<ContactPointId> numbers(ShieldedChild child) {
    Set<ContactPointId> numbers = new LinkedHashSet<>(Set.of(child.record().id()));
    child.statements().forEach(statement -> numbers.add(statement.saidOf()));
    return numbers;
  }
}
