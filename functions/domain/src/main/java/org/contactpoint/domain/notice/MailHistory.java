package org.contactpoint.domain.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether an account gets another e-mail. One that was sent asks to sign in, and so
 * stands for all news until the account looks at its list; whoever does not look is asked again
 * once a day at most. How much news there is, and of how many children, so makes no difference to
 * anybody who sees the mailbox.
 *
 * @param last the last e-mail, null where there was none that still counts
 * @param looked when the account last looked at its list, null where it did not for long
 */
public record MailHistory(@Nullable NewsMail last, @Nullable Instant looked) {

  /** How long whoever does not look is left alone. */
  public static final Duration PAUSE = Duration.ofDays(1);

  /** After how long one that was begun and not sent stands for other news no more. */
  public static final Duration UNSENT = Duration.ofMinutes(15);

  /** How much later than its time news may come into a list that is read meanwhile. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** Nothing yet. */
  public static final MailHistory NONE = new MailHistory(null, null);

  /**
   * Whether an e-mail has to be sent for that news. Of news that comes twice or late, the e-mails
   * that there were are known; one that was not sent to its end is sent for the same news again.
   *
   * @param news when it came
   */
  public boolean isDue(Instant news, Instant now) {
    if (looked != null && news.isBefore(looked.minus(LATE))) {
      return false;
    }
    if (last == null) {
      return true;
    }
    if (!last.sent()) {
      return last.news().equals(news) || !now.isBefore(last.begun().plus(UNSENT));
    }
    boolean again = !now.isBefore(last.begun().plus(PAUSE));
    boolean answered = looked != null && looked.isAfter(last.begun());
    return news.isAfter(last.begun()) && (answered || again);
  }
}
