package org.contactpoint.http.token;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.jspecify.annotations.Nullable;

/** What came of checking an access token. */
public sealed interface TokenCheck {

  /**
   * The token is good, and this is whose it is; whether the account is active is another matter.
   *
   * @param subject by which the pool knew whoever signed in when the token was given
   * @param machine whether it was issued to a machine, for which no person signed in
   * @param signedIn when the person signed in ({@code auth_time}), the same in every token that is
   *     given for that sign-in; null where the token does not say
   */
  record Verified(AccountId account, String subject, boolean machine, @Nullable Instant signedIn)
      implements TokenCheck {}

  /** The token is not good; the code is for our own counting, never for the answer. */
  record Rejected(String code) implements TokenCheck {}

  /** The keys of the issuer can't be had, so no token can be judged. */
  record Unavailable() implements TokenCheck {}
}
