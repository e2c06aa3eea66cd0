package org.contactpoint.shielding.move;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Which moves a team lists. */
public enum MoveDirection implements Coded {
  /** Those that it is to answer; for England's team, those that nobody answered in time. */
  IN,
  /** Those that it has started. */
  OUT;

  private static final Codes<MoveDirection> CODES = Codes.of(MoveDirection.class);

  /** The constant of that code. */
  public static Parsed<MoveDirection> parse(String raw) {
    return CODES.parse(raw);
  }
}
