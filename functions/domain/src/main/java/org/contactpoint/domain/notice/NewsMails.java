package org.contactpoint.domain.notice;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Whom an e-mail told that there is news, and who has looked at the own list since. It holds
 * nothing of any child, and changes nothing of anybody.
 */
public interface NewsMails {

  /** What is known of the account, strongly consistent. */
  MailHistory of(AccountId account);

  /**
   * An e-mail is begun, unless another one was since.
   *
   * @param before the one before it, null for the first
   * @return whether it may be sent
   */
  boolean begin(@Nullable NewsMail before, NewsMail next);

  /** That e-mail was sent; nothing where another was begun meanwhile. */
  void sent(NewsMail mail);

  /** The account looks at its list now; to be said before the list is read. */
  void looked(AccountId account, Instant at);
}
