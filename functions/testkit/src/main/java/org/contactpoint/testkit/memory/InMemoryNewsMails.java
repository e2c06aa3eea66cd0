package org.contactpoint.testkit.memory;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.notice.MailHistory;
import org.contactpoint.domain.notice.NewsMail;
import org.contactpoint.domain.notice.NewsMails;
import org.jspecify.annotations.Nullable;

/** The e-mails that there were, in memory. */
final class InMemoryNewsMails implements NewsMails {
  private final InMemoryState state;

  InMemoryNewsMails(InMemoryState state) {
    this.state = state;
  }

  @Override
  public MailHistory of(AccountId account) {
    synchronized (state) {
      return new MailHistory(state.mails.get(account), state.looked.get(account));
    }
  }

  @Override
  public boolean begin(@Nullable NewsMail before, NewsMail next) {
    synchronized (state) {
      NewsMail last = state.mails.get(next.account());
      boolean same =
          last == null
              ? before == null
              : before != null && last.whenSent().equals(before.whenSent());
      if (same) {
        state.mails.put(next.account(), next);
      }
      return same;
    }
  }

  @Override
  public void sent(NewsMail mail) {
    synchronized (state) {
      state.mails.replace(mail.account(), mail, mail.whenSent());
    }
  }

  @Override
  public void looked(AccountId account, Instant at) {
    synchronized (state) {
      state.looked.put(account, at);
    }
  }
}
