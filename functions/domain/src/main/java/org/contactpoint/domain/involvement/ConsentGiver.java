package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Who agreed that a sensitive service is recorded (the rules, §5). */
public enum ConsentGiver implements Coded {
  CHILD,
  PARENT,
  CARER;

  private static final Codes<ConsentGiver> CODES = Codes.of(ConsentGiver.class);

  public static Parsed<ConsentGiver> parse(String raw) {
    return CODES.parse(raw);
  }
}
