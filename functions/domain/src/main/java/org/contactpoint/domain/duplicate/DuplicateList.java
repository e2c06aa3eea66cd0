package org.contactpoint.domain.duplicate;

import org.contactpoint.domain.value.Authority;

/**
 * A list of pairs that one team may see.
 *
 * @param authority whose team it is
 * @param shielded whether a child of each pair is shielded: such pairs are in a list apart, so that
 *     nobody can read from the lists which authority is responsible for a shielded child
 */
public record DuplicateList(Authority authority, boolean shielded) {

  /** The pairs of two open records. */
  public static DuplicateList open(Authority authority) {
    return new DuplicateList(authority, false);
  }

  /** The pairs with a shielded child for whom that authority is responsible. */
  public static DuplicateList shielded(Authority authority) {
    return new DuplicateList(authority, true);
  }
}
