package org.contactpoint.dynamodb.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Ids that nobody can guess. */
public final class RandomIds implements Ids {
  private static final int BYTES = 16;

  private final SecureRandom random;

  public RandomIds(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String next() {
    byte[] id = new byte[BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  @Override
  public ContactPointId nextContactPointId() {
    return ContactPointId.generate(random);
  }
}
