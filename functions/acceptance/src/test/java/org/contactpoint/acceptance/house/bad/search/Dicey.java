package org.contactpoint.acceptance.house.bad.search;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes an id that no test can foresee. */
public record Dicey(UUID id, int number) {

  static Dicey roll() {
    return new Dicey(UUID.randomUUID(), new SecureRandom().nextInt());
  }
}
