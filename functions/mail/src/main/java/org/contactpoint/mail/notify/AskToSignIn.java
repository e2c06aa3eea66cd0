package org.contactpoint.mail.notify;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.notice.MailHistory;
import org.contactpoint.domain.notice.NewsMail;
import org.contactpoint.domain.notice.NewsMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an account the e-mail, unless one that it got still stands. What is begun is remembered
 * before it is sent, and what is sent afterwards: a process that ends in between sends it again
 * rather than not at all.
 */
@Singleton
public final class AskToSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(AskToSignIn.class);
  private static final int ATTEMPTS = 5;

  private final NewsMails mails;
  private final MailSender sender;
  private final NewsMessage message;
  private final Clock clock;

  public AskToSignIn(NewsMails mails, MailSender sender, NewsMessage message, Clock clock) {
    this.mails = mails;
    this.sender = sender;
    this.message = message;
    this.clock = clock;
  }

  /**
   * Sends it, if it is due. A machine has no address, and gets nothing.
   *
   * @param news when the news came
   * @throws IllegalStateException if it could not be sent: the news must come again
   */
  void handle(Account account, Instant news) {
    String address = account.email();
    if (address != null) {
      begun(account.id(), news).ifPresent(mail -> send(address, mail));
    }
  }

  private Optional<NewsMail> begun(AccountId account, Instant news) {
    RetryPolicy policy = RetryPolicy.attempts(ATTEMPTS);
    do {
      MailHistory history = mails.of(account);
      Instant now = clock.instant();
      if (!history.isDue(news, now)) {
        return Optional.empty();
      }
      NewsMail mail = new NewsMail(account, news, now, false);
      if (mails.begin(history.last(), mail)) {
        return Optional.of(mail);
      }
    } while (policy.again());
    throw new IllegalStateException("others send e-mails to the account at the same time");
  }

  private void send(String address, NewsMail mail) {
    switch (sender.send(address, message)) {
      case TAKEN -> mails.sent(mail);
      case REFUSED -> LOG.error("metric=MailFailed fault=refused");
    }
  }
}
