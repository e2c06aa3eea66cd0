package org.contactpoint.domain.upload;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** What a row asks the directory to do. */
public enum RowAction implements Coded {
  UPSERT,
  END,
  REMOVE,
  DEATH;

  private static final Codes<RowAction> CODES = Codes.of(RowAction.class);

  /** The constant of that code. */
  public static Parsed<RowAction> parse(String raw) {
    return CODES.parse(raw);
  }
}
