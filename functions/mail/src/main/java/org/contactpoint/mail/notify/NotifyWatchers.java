package org.contactpoint.mail.notify;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.notice.Notices;
import org.contactpoint.domain.notice.Watches;
import org.contactpoint.dynamodb.notice.NewsImages.NewsArrived;

/**
 * Asks those to sign in who would be shown that news if they looked now, and could look. Whoever
 * would not be shown it gets nothing, whatever the reason is: a shield, a sensitive service, the
 * own doing, an involvement that ended, an account that is shut (rules §9.12).
 */
@Singleton
public final class NotifyWatchers {
  private static final String NAME = "contactpoint.mail";

  private final Notices notices;
  private final Accounts accounts;
  private final AskToSignIn askToSignIn;

  public NotifyWatchers(
      Watches watches, Children children, Accounts accounts, AskToSignIn askToSignIn, Clock clock) {
    this.notices = new Notices(watches, children, clock);
    this.accounts = accounts;
    this.askToSignIn = askToSignIn;
  }

  /**
   * Asks them. The same news twice is once.
   *
   * @throws IllegalStateException if somebody could not be asked, once all others were: the news
   *     must come again
   */
  public void handle(NewsArrived news) {
    Instant at = news.at();
    List<IllegalStateException> faults = new ArrayList<>();
    notices.told(news.child(), at).stream()
        .map(accounts::find)
        .flatMap(Optional::stream)
        .filter(NotifyWatchers::couldLook)
        .forEach(account -> ask(account, at, faults));
    if (!faults.isEmpty()) {
      throw faults.getFirst();
    }
  }

  private void ask(Account account, Instant at, List<IllegalStateException> faults) {
    try {
      askToSignIn.handle(account, at);
    } catch (IllegalStateException fault) {
      faults.add(fault);
    }
  }

  /** By the same policy as whoever asks for the list. */
  private static boolean couldLook(Account account) {
    return account.isActive()
        && AccessPolicy.decide(new Caller(account, null, NAME), Action.READ_NOTICES)
            instanceof Decision.Permitted;
  }
}
