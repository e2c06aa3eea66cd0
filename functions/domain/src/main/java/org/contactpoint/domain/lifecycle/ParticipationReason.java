package org.contactpoint.domain.lifecycle;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Who may stay in the directory beyond 18 (rules §9). */
public enum ParticipationReason implements Coded {
  CARE_LEAVER,
  LEARNING_DISABILITY;

  private static final Codes<ParticipationReason> CODES = Codes.of(ParticipationReason.class);

  /** The constant of that code. */
  public static Parsed<ParticipationReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
