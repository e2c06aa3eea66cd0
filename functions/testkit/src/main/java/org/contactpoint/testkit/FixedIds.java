package org.contactpoint.testkit;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** The same ids in the same order for the same seed; safe to share between threads. */
public final class FixedIds implements Ids {
  private static final int BYTES = 16;

  private final SplittableRandom random;

  public FixedIds(long seed) {
    this.random = new SplittableRandom(seed);
  }

  @Override
  public synchronized String next() {
    byte[] id = new byte[BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  @Override
  public synchronized ContactPointId nextContactPointId() {
    return ContactPointId.generate(random);
  }
}
