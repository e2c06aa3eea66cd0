package org.contactpoint.domain.name;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The type of a name: current, former or alias (rules §1). */
public enum NameType implements Coded {
  CURRENT,
  FORMER,
  ALIAS;

  private static final Codes<NameType> CODES = Codes.of(NameType.class);

  /** Reads the published code of a type of a name; no other text is taken. */
  public static Parsed<NameType> parse(String raw) {
    return CODES.parse(raw);
  }
}
