package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Who consented to the recording of a sensitive service (rules §5). */
public enum ConsentGiver implements Coded {
  CHILD,
  PARENT,
  CARER;

  private static final Codes<ConsentGiver> CODES = Codes.of(ConsentGiver.class);

  /** Reads the published code of a person who consented; no other text is taken. */
  public static Parsed<ConsentGiver> parse(String raw) {
    return CODES.parse(raw);
  }
}
