package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.AnInvolvement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** At the sixth shield within 24 hours the person's accounts are suspended (rules §6). */
class MassShieldingTest {
  private final ShieldingWorld world = new ShieldingWorld();
  private final Account asker = account("asker");

  /** An account of the same person, with an address of its own. */
  private Account account(String id) {
    return world.admitted(
        AnAccount.team(id).ofPerson("ruth").build().reachedAt(id + "@leeds.example"));
  }

  private ContactPointId child(int number) {
    world.directory.given(
        AChild.silent(number)
            .saying(SomeFacts.of("Child", "Family" + "abcdefghij".charAt(number % 10)))
            .build());
    return AChild.number(number);
  }

  private void asked(Account account, int from, int to) {
    for (int number = from; number <= to; number++) {
      assertThat(world.ask(account, child(number))).isInstanceOf(ShieldChildOutcome.Hidden.class);
    }
  }

  private AccountStatus status(Account account) {
    return world.directory.accounts().find(account.id()).orElseThrow().status();
  }

  private List<AuditEntry> suspensions() {
    return world.directory.entries().stream()
        .filter(entry -> entry.event().action().equals("suspend-account"))
        .toList();
  }

  @Test
  void theSixthIsHiddenToo() {
    asked(asker, 1, 5);
    assertThat(status(asker)).isEqualTo(AccountStatus.ACTIVE);

    asked(asker, 6, 6);

    assertThat(status(asker)).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(world.record(AChild.number(6))).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(suspensions())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event().reason()).contains("mass-shielding");
              assertThat(entry.event().changed()).containsExactly("asker");
              assertThat(entry.actor().account()).isEqualTo(asker.id());
            });
  }

  @Test
  void theyAreThePersonsThroughWhicheverAccount() {
    Account second = account("second");
    asked(asker, 1, 3);
    asked(second, 4, 6);

    assertThat(status(asker)).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(status(second)).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(suspensions()).hasSize(2);
  }

  @Test
  void whoeverIsSuspendedAlreadyStaysSo() {
    Account second = account("second");
    asked(asker, 1, 3);
    world.admitted(asker.becoming(AccountStatus.SUSPENDED));
    asked(second, 4, 6);

    assertThat(suspensions()).hasSize(1);
    assertThat(status(asker)).isEqualTo(AccountStatus.SUSPENDED);
  }

  /** Many at once are admitted before the sixth of them suspends the account. */
  @Test
  void whatWasAskedForMeanwhileIsRefused() {
    asked(asker, 1, 6);

    assertThat(world.ask(asker, child(7)))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.ACCOUNT_NOT_ACTIVE));
    assertThat(world.record(AChild.number(7))).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void afterADayTheyCountNoMore() {
    asked(asker, 1, 5);
    world.clock.pass(Duration.ofHours(24));
    asked(asker, 6, 9);

    assertThat(status(asker)).isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void askingAgainForAShieldedChildIsNoneMore() {
    asked(asker, 1, 5);
    for (int i = 0; i < 5; i++) {
      world.ask(asker, AChild.number(1));
    }

    assertThat(status(asker)).isEqualTo(AccountStatus.ACTIVE);
  }

  /** The shield that the social worker asks for, who works with the child since that day. */
  private Shield askedByWorkerSince(String day) {
    world.directory.given(
        AChild.silent(30)
            .saying(SomeFacts.of("Leah", "Ward"))
            .saying(
                AStatement.saying(
                        Facts.involved(
                            AnInvolvement.school().ownedBy("leeds.socialworker").build()))
                    .from(AnAccount.LEEDS, Source.SERVICE)
                    .recordId("own")
                    .asOf(day))
            .build());
    assertThat(world.ask(world.socialWorker, AChild.number(30)))
        .isInstanceOf(ShieldChildOutcome.Hidden.class);
    return world.directory.shields().newestOf(AChild.number(30)).orElseThrow();
  }

  /** Of an entry whose time is not known, the day counts. */
  @Test
  void whoeverCameToTheChildYesterdayOrTodayIsMarked() {
    assertThat(askedByWorkerSince("2026-11-22").unverifiedAsker()).isTrue();
  }

  @Test
  void whoeverHasWorkedWithTheChildForLongIsNotMarked() {
    assertThat(askedByWorkerSince("2026-11-21").unverifiedAsker()).isFalse();
  }

  @Test
  void theTeamIsNeverMarked() {
    assertThat(world.hidden(child(1)).unverifiedAsker()).isFalse();
  }
}
