package org.contactpoint.cloud.priming;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import java.security.SecureRandom;

/** Generates the keys of a priming; whoever asks again gets others. */
@Factory
final class PrimingFactory {

  @Prototype
  PrimingKeys keys() {
    return new PrimingKeys(new SecureRandom());
  }
}
