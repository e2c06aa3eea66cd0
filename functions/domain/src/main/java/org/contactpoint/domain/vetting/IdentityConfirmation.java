package org.contactpoint.domain.vetting;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/**
 * How an administrator spoke to a person before inviting them anew: never by e-mail, which is where
 * the invitation goes. The code is kept in the trail.
 */
public enum IdentityConfirmation implements Coded {
  TELEPHONE,
  VIDEO_CALL,
  IN_PERSON;

  private static final Codes<IdentityConfirmation> CODES = Codes.of(IdentityConfirmation.class);

  /** The constant of that code. */
  public static Parsed<IdentityConfirmation> parse(String raw) {
    return CODES.parse(raw);
  }
}
