package org.contactpoint.domain.watch;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The state of an alert. */
public enum AlertStatus implements Coded {
  OPEN,
  CLOSED;

  private static final Codes<AlertStatus> CODES = Codes.of(AlertStatus.class);

  /** The constant of that code. */
  public static Parsed<AlertStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
