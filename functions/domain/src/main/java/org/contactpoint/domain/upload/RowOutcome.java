package org.contactpoint.domain.upload;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/**
 * The outcome of a row, exactly one for each. A quarantined row has the outcome that it would have
 * were the hidden child not there (rules §6).
 */
public enum RowOutcome implements Coded {
  LINKED,
  CREATED,
  UNCHANGED,
  REVIEW,
  FAILED;

  private static final Codes<RowOutcome> CODES = Codes.of(RowOutcome.class);

  /** The constant of that code. */
  public static Parsed<RowOutcome> parse(String raw) {
    return CODES.parse(raw);
  }
}
