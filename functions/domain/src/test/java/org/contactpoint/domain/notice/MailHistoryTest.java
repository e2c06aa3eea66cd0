package org.contactpoint.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.junit.jupiter.api.Test;

/** One e-mail stands for all news until the watcher looks, or for a day (rules §9.12). */
class MailHistoryTest {
  private static final AccountId WORKER = new AccountId("leeds.socialworker");
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Instant BEGUN = NOON.plusSeconds(2);

  private final NewsMail begun = new NewsMail(WORKER, NOON, BEGUN, false);
  private final NewsMail sent = begun.whenSent();

  private static Instant after(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static boolean isDue(MailHistory history, Instant news) {
    return history.isDue(news, news.plusSeconds(5));
  }

  @Test
  void theFirstNewsIsTold() {
    assertThat(isDue(MailHistory.NONE, NOON)).isTrue();
  }

  @Test
  void theSameNewsTwiceIsToldOnce() {
    assertThat(isDue(new MailHistory(sent, null), NOON)).isFalse();
    assertThat(new MailHistory(sent, null).isDue(NOON, after(48 * 60))).isFalse();
  }

  @Test
  void newsThatComesLateIsToldByTheEmailThatThereWas() {
    assertThat(isDue(new MailHistory(sent, null), after(-5))).isFalse();
    assertThat(isDue(new MailHistory(sent, after(3)), after(-5))).isFalse();
  }

  @Test
  void whoeverDoesNotLookIsLeftAloneForADay() {
    MailHistory history = new MailHistory(sent, null);
    assertThat(isDue(history, after(5))).isFalse();
    assertThat(history.isDue(after(5), BEGUN.plus(MailHistory.PAUSE).minusNanos(1))).isFalse();
    assertThat(history.isDue(after(5), BEGUN.plus(MailHistory.PAUSE))).isTrue();
  }

  @Test
  void whoeverLookedIsToldOfWhatComesThen() {
    MailHistory history = new MailHistory(sent, after(3));
    assertThat(isDue(history, after(1))).isFalse();
    assertThat(isDue(history, after(3))).isTrue();
    assertThat(isDue(history, after(4))).isTrue();
    assertThat(isDue(new MailHistory(sent, NOON), after(4))).isFalse();
    assertThat(isDue(new MailHistory(null, after(3)), after(1))).isFalse();
  }

  /** It may have been stored after the list was read. */
  @Test
  void newsOfTheMinuteBeforeTheLookIsTold() {
    MailHistory history = new MailHistory(null, after(3));
    assertThat(isDue(history, after(2))).isTrue();
    assertThat(isDue(history, after(2).minusNanos(1))).isFalse();
  }

  @Test
  void whatWasNotSentToItsEndIsSentForTheSameNewsAgain() {
    MailHistory history = new MailHistory(begun, null);
    assertThat(isDue(history, NOON)).isTrue();
    assertThat(isDue(history, after(5))).isFalse();
    assertThat(history.isDue(after(5), BEGUN.plus(MailHistory.UNSENT).minusNanos(1))).isFalse();
    assertThat(history.isDue(after(5), BEGUN.plus(MailHistory.UNSENT))).isTrue();
    assertThat(isDue(new MailHistory(begun, after(2)), NOON)).isFalse();
  }
}
