package org.contactpoint.domain.carer;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What a carer is to the child (the rules for upload files). */
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

  public static Parsed<Relationship> parse(String raw) {
    return CODES.parse(raw);
  }
}
