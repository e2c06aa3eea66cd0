package org.contactpoint.domain.access;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/**
 * The state of an account between request and closure; only an ACTIVE one may be used (rules §2).
 */
public enum AccountStatus implements Coded {
  REQUESTED,
  SPONSORED,
  CHECKED,
  TRAINED,
  AGREED,
  ACTIVE,
  SUSPENDED,
  CLOSED;

  private static final Codes<AccountStatus> CODES = Codes.of(AccountStatus.class);

  /** The constant of that code. */
  public static Parsed<AccountStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
