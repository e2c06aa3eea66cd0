package org.contactpoint.domain.notice;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;

/**
 * An e-mail that asked an account to sign in, since there was news (rules §9.12).
 *
 * @param news when the news came for which it was begun
 * @param begun when it was begun, before it was sent
 * @param sent whether it is known that it was sent
 */
public record NewsMail(AccountId account, Instant news, Instant begun, boolean sent) {

  /** The same e-mail once it was sent. */
  public NewsMail whenSent() {
    return new NewsMail(account, news, begun, true);
  }
}
