package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** On what ground the one who consented could do so (the rules, §5). */
public enum Competence implements Coded {
  GILLICK_COMPETENT,
  PARENTAL_RESPONSIBILITY;

  private static final Codes<Competence> CODES = Codes.of(Competence.class);

  public static Parsed<Competence> parse(String raw) {
    return CODES.parse(raw);
  }
}
