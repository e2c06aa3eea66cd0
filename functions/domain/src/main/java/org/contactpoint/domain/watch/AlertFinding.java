package org.contactpoint.domain.watch;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What an auditor found out about an alert. It changes nothing of the account. */
public enum AlertFinding implements Coded {
  MISUSE,
  NO_MISUSE,
  /** Others look into it now: an employer, or the police. */
  REFERRED;

  private static final Codes<AlertFinding> CODES = Codes.of(AlertFinding.class);

  /** The constant of that code. */
  public static Parsed<AlertFinding> parse(String raw) {
    return CODES.parse(raw);
  }
}
