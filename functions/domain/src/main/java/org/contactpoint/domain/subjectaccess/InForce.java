package org.contactpoint.domain.subjectaccess;

/**
 * What was in force when a safety review was made: a shield with its holder, or that the child was
 * open, since when. A review counts under the same alone: one of before a shield says nothing of
 * the time after it (rules §8.4).
 *
 * @param key names it, the same as long as nothing is opened, moved or removed
 */
public record InForce(String key) {
  private static final String OPEN = "open|";

  /** That shield. */
  public static InForce of(AccessShield shield) {
    return new InForce(shield.key());
  }

  /**
   * That the child is open.
   *
   * @param epoch how often a shield was opened or ended before
   */
  public static InForce open(long epoch) {
    return new InForce(OPEN + epoch);
  }

  /** Whether it is a shield. */
  boolean isShield() {
    return !key.startsWith(OPEN);
  }
}
