package org.contactpoint.dynamodb.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ids of entries as the world sees them: 128 bits that look random (rules §2), from which
 * nobody without the key can see how many entries others wrote in between.
 *
 * <p>A permutation of writer and sequence: four Feistel rounds over a keyed digest (Luby and
 * Rackoff, 1988).
 */
public final class EntryIds {
  private static final int ROUNDS = 4;
  private static final int HALF = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * HALF + "}");

  private final TrailKey key;

  public EntryIds(TrailKey key) {
    this.key = key;
  }

  public String of(ChainPosition place) {
    long left = Long.parseUnsignedLong(place.writer(), HALF);
    long right = place.sequence();
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ key.word("entry-id", round, right);
      left = right;
      right = mixed;
    }
    return hex(left) + hex(right);
  }

  /** The place whose id it is, empty where it is no id. */
  public Optional<ChainPosition> placeOf(String entryId) {
    if (!FORM.matcher(entryId).matches()) {
      return Optional.empty();
    }
    long left = Long.parseUnsignedLong(entryId.substring(0, HALF), HALF);
    long right = Long.parseUnsignedLong(entryId.substring(HALF), HALF);
    for (int round = ROUNDS - 1; round >= 0; round--) {
      long mixed = right ^ key.word("entry-id", round, left);
      right = left;
      left = mixed;
    }
    return right < 0 || right > ChainPosition.LAST
        ? Optional.empty()
        : Optional.of(new ChainPosition(hex(left), right));
  }

  private static String hex(long half) {
    String digits = Long.toHexString(half);
    return "0".repeat(HALF - digits.length()) + digits;
  }
}
