package org.contactpoint.domain.move;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The state of a move; only an open one can be decided. */
public enum MoveStatus implements Coded {
  /** The receiving council has not answered. */
  OPEN,
  /** The receiving council is responsible from then on. */
  ACCEPTED,
  /** The receiving council says that the child is not there. */
  DECLINED,
  /** The council that started it took it back. */
  WITHDRAWN,
  /** The council that started it was not responsible any more, and nobody could accept it. */
  LAPSED;

  private static final Codes<MoveStatus> CODES = Codes.of(MoveStatus.class);

  /** The constant of that code. */
  public static Parsed<MoveStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
