package org.contactpoint.acceptance.fault;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** A source of ids and keys that are the same in every run of a seed. */
@SuppressWarnings("serial")
final class SeededRandom extends SecureRandom {
  private final SplittableRandom random;

  SeededRandom(long seed) {
    this.random = new SplittableRandom(seed);
  }

  @Override
  public synchronized void nextBytes(byte[] bytes) {
    random.nextBytes(bytes);
  }

  @Override
  public synchronized int nextInt() {
    return random.nextInt();
  }

  @Override
  public synchronized long nextLong() {
    return random.nextLong();
  }

  @Override
  public String getAlgorithm() {
    return "seeded";
  }
}
