package org.contactpoint.domain.vetting;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why the holder of an active account can't sign in any more; the code is kept in the trail. */
public enum ReInvitationReason implements Coded {
  AUTHENTICATOR_LOST,
  PASSWORD_FORGOTTEN,
  INVITATION_EXPIRED;

  private static final Codes<ReInvitationReason> CODES = Codes.of(ReInvitationReason.class);

  /** The constant of that code. */
  public static Parsed<ReInvitationReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
