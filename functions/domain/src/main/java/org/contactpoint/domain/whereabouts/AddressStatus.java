package org.contactpoint.domain.whereabouts;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The status of an address: current, last known, none known or left England (rules §1). */
public enum AddressStatus implements Coded {
  CURRENT,
  LAST_KNOWN,
  NO_KNOWN,
  LEFT_ENGLAND;

  private static final Codes<AddressStatus> CODES = Codes.of(AddressStatus.class);

  /** Reads the published code of a status; no other text is taken. */
  public static Parsed<AddressStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
