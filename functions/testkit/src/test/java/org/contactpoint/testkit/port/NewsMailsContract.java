package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.notice.MailHistory;
import org.contactpoint.domain.notice.NewsMail;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.testkit.builder.AChild;
import org.junit.jupiter.api.Test;

/** Whom an e-mail told that there is news, and who looked since (rules §9.12). */
abstract class NewsMailsContract extends PortContract {
  private static final AccountId WORKER = new AccountId("leeds.socialworker");
  private static final AccountId NURSE = new AccountId("york.nurse");
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));

  private static NewsMail mail(AccountId account, Instant news) {
    return new NewsMail(account, news, news.plusSeconds(2), false);
  }

  private MailHistory of(AccountId account) {
    return world.newsMails().of(account);
  }

  @Test
  void ofWhoeverWasNeverToldNothingIsKnown() {
    assertThat(of(WORKER)).isEqualTo(MailHistory.NONE);
  }

  @Test
  void anEmailIsBegunOnceAndThenSent() {
    NewsMail first = mail(WORKER, NOON);
    assertThat(world.newsMails().begin(null, first)).isTrue();
    assertThat(world.newsMails().begin(null, mail(WORKER, LATER))).isFalse();
    assertThat(of(WORKER)).isEqualTo(new MailHistory(first, null));

    world.newsMails().sent(first);
    world.newsMails().sent(first);

    assertThat(of(WORKER)).isEqualTo(new MailHistory(first.whenSent(), null));
    assertThat(of(NURSE)).isEqualTo(MailHistory.NONE);
  }

  @Test
  void theNextTakesThePlaceOfTheOneBeforeAlone() {
    NewsMail first = mail(WORKER, NOON);
    NewsMail next = mail(WORKER, LATER);
    assertThat(world.newsMails().begin(null, first)).isTrue();
    world.newsMails().sent(first);

    assertThat(world.newsMails().begin(mail(WORKER, LATER.plusSeconds(9)), next)).isFalse();
    assertThat(world.newsMails().begin(first.whenSent(), next)).isTrue();
    world.newsMails().sent(first);

    assertThat(of(WORKER)).isEqualTo(new MailHistory(next, null));
  }

  @Test
  void whoeverLooksIsRememberedBesideTheEmail() {
    NewsMail first = mail(WORKER, NOON);
    world.newsMails().looked(WORKER, NOON);
    assertThat(of(WORKER)).isEqualTo(new MailHistory(null, NOON));
    assertThat(world.newsMails().begin(null, first)).isTrue();
    world.newsMails().looked(WORKER, LATER);

    assertThat(of(WORKER)).isEqualTo(new MailHistory(first, LATER));
    assertThat(of(NURSE)).isEqualTo(MailHistory.NONE);
  }

  /** What is kept of e-mails is under the account alone, and is no watch. */
  @Test
  void watchesAreListedWithoutTheEmails() {
    Watch watch = new Watch(WORKER, AChild.number(1), NOON);
    committed(new Change.WatchBegun(watch));
    assertThat(world.newsMails().begin(null, mail(WORKER, NOON))).isTrue();
    world.newsMails().looked(WORKER, LATER);

    assertThat(world.watches().of(WORKER, 9)).containsExactly(watch);
    world.watches().forget(watch.child());
    assertThat(of(WORKER).looked()).isEqualTo(LATER);
  }
}
