package org.contactpoint.domain.involvement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On what ground a sensitive service is recorded (the rules, §5). */
public sealed interface Consent {

  /**
   * Somebody agreed.
   *
   * @param withdrawn the day on which the consent was taken back, null while it stands
   */
  record Given(
      ConsentGiver by, Competence competence, LocalDate date, @Nullable LocalDate withdrawn)
      implements Consent {}

  /** The child may suffer significant harm. */
  record Harm(HarmGround ground) implements Consent {}

  /** Whether it no longer carries the entry: withdrawn consent hides it at once, everywhere. */
  default boolean isWithdrawn() {
    return this instanceof Given given && given.withdrawn() != null;
  }
}
