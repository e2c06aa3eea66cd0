package org.contactpoint.domain.emergency;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The state of an investigation. */
public enum InvestigationStatus implements Coded {
  OPEN,
  CLOSED;

  private static final Codes<InvestigationStatus> CODES = Codes.of(InvestigationStatus.class);

  /** The constant of that code. */
  public static Parsed<InvestigationStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
