package org.contactpoint.mail.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactpoint.mail.WatchedChild.ADDRESS;
import static org.contactpoint.mail.WatchedChild.WORKER;

import java.time.Duration;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.notice.Notices;
import org.contactpoint.dynamodb.notice.NewsImages.NewsArrived;
import org.contactpoint.mail.WatchedChild;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked to sign in, and who never is (rules §9.12). */
class NotifyWatchersTest {
  private static final AccountId NURSE = new AccountId("york.nurse");

  private final WatchedChild child = new WatchedChild();
  private final NotifyWatchers notifyWatchers = child.notifyWatchers();

  private void admitted(Account account) {
    child.directory().admit(account);
  }

  private void isAsked(String... addresses) {
    assertThat(child.mails().addresses()).containsExactly(addresses);
  }

  @Test
  void theFirstPractitionerIsAskedWhenASecondOneJoins() {
    admitted(AnAccount.practitioner(NURSE.value()).ofYork().build().reachedAt("n@york.example"));
    child.clock().pass(Duration.ofHours(1));
    NewsArrived news = child.joins(2, AnInvolvement.gp().ownedBy(NURSE.value()));

    notifyWatchers.handle(news);

    isAsked(ADDRESS);
  }

  @Test
  void eachWatcherIsAskedWhoIsShownIt() {
    admitted(AnAccount.practitioner(NURSE.value()).ofYork().build().reachedAt("n@york.example"));
    child.joins(2, AnInvolvement.gp().ownedBy(NURSE.value()));
    child.watchedBy(NURSE);
    child.clock().pass(Duration.ofHours(1));

    notifyWatchers.handle(child.joins(3));

    assertThat(child.mails().addresses()).containsExactlyInAnyOrder(ADDRESS, "n@york.example");
  }

  @Test
  void theSameNewsTwiceIsOneEmail() {
    NewsArrived news = child.joins(2);
    notifyWatchers.handle(news);
    notifyWatchers.handle(news);
    child.clock().pass(Duration.ofDays(2));
    notifyWatchers.handle(news);

    isAsked(ADDRESS);
  }

  @Test
  void newsOutOfOrderIsOneEmail() {
    NewsArrived first = child.joins(2);
    child.clock().pass(Duration.ofMinutes(1));
    NewsArrived second = child.joins(3);
    child.clock().pass(Duration.ofSeconds(5));

    notifyWatchers.handle(second);
    notifyWatchers.handle(first);
    child.clock().pass(Duration.ofDays(2));
    notifyWatchers.handle(first);

    isAsked(ADDRESS);
  }

  @Test
  void noSecondEmailFollowsUntilTheWatcherHasLookedOrADayHasPassed() {
    notifyWatchers.handle(child.joins(2));
    child.clock().pass(Duration.ofHours(23));
    notifyWatchers.handle(child.joins(3));
    isAsked(ADDRESS);

    child.clock().pass(Duration.ofHours(2));
    notifyWatchers.handle(child.joins(4));
    isAsked(ADDRESS, ADDRESS);

    child.clock().pass(Duration.ofMinutes(5));
    child.directory().newsMails().looked(WORKER, child.clock().instant());
    child.clock().pass(Duration.ofMinutes(5));
    notifyWatchers.handle(child.joins(5));
    isAsked(ADDRESS, ADDRESS, ADDRESS);
  }

  @Test
  void whoeverHasLookedMeanwhileIsNotAsked() {
    NewsArrived news = child.joins(2);
    child.clock().pass(Duration.ofMinutes(3));
    child.directory().newsMails().looked(WORKER, child.clock().instant());

    notifyWatchers.handle(news);

    isAsked();
  }

  @Test
  void nobodyIsAskedForAShieldedChild() {
    NewsArrived news = child.joins(2);
    child.shielded();

    notifyWatchers.handle(news);
    notifyWatchers.handle(child.news());

    isAsked();
  }

  @Test
  void nobodyIsAskedForASensitiveService() {
    child.clock().pass(Duration.ofHours(1));
    notifyWatchers.handle(child.joins(2, AnInvolvement.sensitive()));

    isAsked();
  }

  @Test
  void nobodyIsAskedForTheirOwnDoing() {
    child.clock().pass(Duration.ofHours(1));
    notifyWatchers.handle(child.joins(2, AnInvolvement.gp().ownedBy(WORKER.value())));

    isAsked();
  }

  @Test
  void nobodyIsAskedAfterTheOwnWorkHasEnded() {
    NewsArrived news = child.joins(2);
    child.ownWorkEnds();

    notifyWatchers.handle(news);

    isAsked();
  }

  @Test
  void nobodyIsAskedWhoWatchesNoMore() {
    NewsArrived news = child.joins(2);
    child.directory().given(new Change.WatchEnded(WORKER, WatchedChild.NUMBER));

    notifyWatchers.handle(news);

    isAsked();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void nobodyIsAskedWhoseAccountIsShut(AccountStatus status) {
    NewsArrived news = child.joins(2);
    admitted(AnAccount.practitioner(WORKER.value()).inStatus(status).build().reachedAt(ADDRESS));

    notifyWatchers.handle(news);

    isAsked();
  }

  @Test
  void nobodyIsAskedWhoMayNotReadTheListAnyMore() {
    NewsArrived news = child.joins(2);
    admitted(AnAccount.playing(Role.COUNCIL_AUDITOR, WORKER.value()).build().reachedAt(ADDRESS));

    notifyWatchers.handle(news);

    isAsked();
  }

  @Test
  void nobodyIsAskedForWhatWasReadAlready() {
    NewsArrived news = child.joins(2);
    String id =
        new Notices(child.directory().watches(), child.directory().children(), child.clock())
            .page(AnAccount.practitioner(WORKER.value()).build(), null, 9)
            .getFirst()
            .id();
    child
        .directory()
        .given(new Change.NoticeRead(id, child.clock().instant().plus(Duration.ofDays(9))));

    notifyWatchers.handle(news);

    isAsked();
  }

  @Test
  void newsOfANumberThatIsGoneAsksNobody() {
    notifyWatchers.handle(new NewsArrived(AChild.number(7), WatchedChild.NOON));

    isAsked();
  }

  @Test
  void whatCanNotBeSentComesAgainAndIsSentThen() {
    NewsArrived news = child.joins(2);
    child
        .mails()
        .before(
            () -> {
              throw new IllegalStateException("SES takes no e-mail");
            });
    assertThatThrownBy(() -> notifyWatchers.handle(news)).isInstanceOf(IllegalStateException.class);
    isAsked();

    child.mails().before(() -> {});
    child.clock().pass(Duration.ofSeconds(20));
    notifyWatchers.handle(news);
    notifyWatchers.handle(news);

    isAsked(ADDRESS);
  }

  /** Or else one address that SES takes no more would hold up everybody's e-mails. */
  @Test
  void whatIsRefusedIsNotTriedAgainAndIsCounted() {
    try (LogLines logged = LogLines.of(AskToSignIn.class.getName())) {
      child.mails().answers(MailSender.Handover.REFUSED);
      notifyWatchers.handle(child.joins(2));

      assertThat(logged.lines()).containsExactly("ERROR metric=MailFailed fault=refused");
    }
    isAsked();
  }

  @Test
  void whoeverHasNoAddressGetsNothing() {
    NewsArrived news = child.joins(2);
    Account account = AnAccount.practitioner(WORKER.value()).build();
    admitted(
        new Account(
            account.id(),
            account.person(),
            account.displayName(),
            null,
            account.phone(),
            account.organisation(),
            account.authority(),
            account.jobRole(),
            account.roles(),
            account.status(),
            account.version()));

    notifyWatchers.handle(news);

    isAsked();
    assertThat(child.directory().newsMails().of(WORKER).last()).isNull();
  }
}
