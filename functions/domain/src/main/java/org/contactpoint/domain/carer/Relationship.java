package org.contactpoint.domain.carer;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The relationship of a carer to the child (rules §12). */
public enum Relationship implements Coded {
  MOTHER,
  FATHER,
  STEP_PARENT,
  GRANDPARENT,
  SIBLING,
  OTHER_RELATIVE,
  FOSTER_CARER,
  GUARDIAN,
  OTHER;

  private static final Codes<Relationship> CODES = Codes.of(Relationship.class);

  /** Reads the published code of a relationship; no other text is taken. */
  public static Parsed<Relationship> parse(String raw) {
    return CODES.parse(raw);
  }
}
