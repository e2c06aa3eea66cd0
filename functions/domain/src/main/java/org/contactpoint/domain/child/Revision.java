package org.contactpoint.domain.child;

/**
 * The revision of a record that was read; every write is conditional on both numbers.
 *
 * @param version counts every change of the record
 * @param shieldEpoch counts the openings and removals of shields: a writer that read "open" can't
 *     commit after the shield (rules §6)
 */
public record Revision(long version, long shieldEpoch) {

  /** The revision of a record that does not exist yet. */
  public static final Revision NEW = new Revision(0, 0);

  /** After one more change. */
  public Revision next() {
    return new Revision(version + 1, shieldEpoch);
  }

  /** After a shield was opened or removed. */
  public Revision nextEpoch() {
    return new Revision(version + 1, shieldEpoch + 1);
  }
}
