package org.contactpoint.shielding.restoring;

/**
 * How a replay ended, in numbers of children.
 *
 * @param whole whether the whole register was gone through in the time that there was
 * @param registered those of the register that were looked at
 * @param hidden visible before, hidden now
 * @param failed probably still visible: run it again
 * @param withoutShield hidden, but no shield says so, and nobody could decide on it
 * @param missing not there at all: the next file of their source would make them anew, visible to
 *     everybody
 * @param unfinished shields whose kin and copies are not hidden yet
 */
public record Replay(
    boolean whole,
    int registered,
    int hidden,
    int failed,
    int withoutShield,
    int missing,
    int unfinished) {

  /** Whether everybody who is there was hidden already, whole and by a shield. */
  public boolean changedNothing() {
    return whole && hidden + failed + withoutShield + unfinished == 0;
  }
}
