package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why the person who consented was able to (rules §5). */
public enum Competence implements Coded {
  GILLICK_COMPETENT,
  PARENTAL_RESPONSIBILITY;

  private static final Codes<Competence> CODES = Codes.of(Competence.class);

  /** Reads the published code of a competence; no other text is taken. */
  public static Parsed<Competence> parse(String raw) {
    return CODES.parse(raw);
  }
}
