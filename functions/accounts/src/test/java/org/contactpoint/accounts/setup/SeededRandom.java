package org.contactpoint.accounts.setup;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Chance that is the same in every run. */
final class SeededRandom {
  private SeededRandom() {}

  static SecureRandom of(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
