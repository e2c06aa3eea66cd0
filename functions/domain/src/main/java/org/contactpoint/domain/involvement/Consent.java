package org.contactpoint.domain.involvement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The consent or harm ground on which a sensitive service is recorded (rules §5). */
public sealed interface Consent {

  /**
   * Somebody consented.
   *
   * @param withdrawn the day on which the consent was taken back, null while it is valid
   */
  record Given(
      ConsentGiver by, Competence competence, LocalDate date, @Nullable LocalDate withdrawn)
      implements Consent {}

  /** The child may suffer significant harm, so that no consent is needed. */
  record Harm(HarmGround ground) implements Consent {}

  /** Whether it was withdrawn: the involvement is then hidden at once, everywhere. */
  default boolean isWithdrawn() {
    return this instanceof Given given && given.withdrawn() != null;
  }
}
