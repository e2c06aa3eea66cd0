package org.contactpoint.domain.upload;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What became of a row; each ends as exactly one of these. */
public enum RowOutcome implements Coded {
  LINKED,
  CREATED,
  UNCHANGED,
  REVIEW,
  QUARANTINED,
  FAILED;

  private static final Codes<RowOutcome> CODES = Codes.of(RowOutcome.class);

  /** The constant of that code. */
  public static Parsed<RowOutcome> parse(String raw) {
    return CODES.parse(raw);
  }
}
