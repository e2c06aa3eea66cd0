package org.contactpoint.domain.emergency;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What an auditor found out about an emergency. */
public enum Finding implements Coded {
  JUSTIFIED,
  NOT_JUSTIFIED,
  /** Others look into it now: an employer, or the police. */
  REFERRED;

  private static final Codes<Finding> CODES = Codes.of(Finding.class);

  /** The constant of that code. */
  public static Parsed<Finding> parse(String raw) {
    return CODES.parse(raw);
  }
}
