package org.contactpoint.watch.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.domain.watch.Mark;
import org.contactpoint.domain.watch.MisuseKind;
import org.contactpoint.domain.watch.WatchedEntry;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an entry leads to: an alert, once, and a suspension where it is clear (rules §7). */
class FollowTrailTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final AccountId RUTH = new AccountId("ruth");

  private final Clock clock = Clock.fixed(NOON.plusSeconds(20), ZoneOffset.UTC);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final FollowTrail followTrail =
      new FollowTrail(
          directory.watchCounters(),
          new RaiseAlert(
              directory.alerts(),
              PlainHashes::alert,
              directory.accountFiles(),
              directory.commits(),
              clock));

  @BeforeEach
  void ruthIsActive() {
    directory.given(
        new Change.AccountSaved(null, AFile.of("ruth", Role.PRACTITIONER, NOON).active()));
  }

  private static WatchedEntry entry(String id, String account, String action, Mark... marks) {
    return new WatchedEntry(
        id,
        NOON,
        new AccountId(account),
        null,
        "practitioner",
        AnAccount.LEEDS,
        new WatchedEntry.Act(action, "done", null, List.of()),
        List.of(marks).stream().map(Mark::code).toList());
  }

  private static WatchedEntry ownFamily(String id) {
    return entry(id, "ruth", "search", Mark.OWN_FAMILY_NAME, Mark.OWN_HOME);
  }

  private List<Alert> open() {
    return directory.alerts().of(AnAccount.LEEDS, AlertStatus.OPEN, one -> true, null, 9);
  }

  private AccountFile ruth() {
    return directory.accountFiles().find(RUTH).orElseThrow();
  }

  @Test
  void aSearchForTheOwnFamilySuspendsAtOnceAndIsToldInTheSameCommit() {
    followTrail.handle(ownFamily("e1"));

    assertThat(ruth().account().status()).isEqualTo(AccountStatus.SUSPENDED);
    Alert alert = open().getFirst();
    assertThat(alert.rule()).isEqualTo(MisuseKind.OWN_FAMILY_SEARCH);
    assertThat(alert.account()).isEqualTo(RUTH);
    assertThat(alert.subject()).isEqualTo(ruth().account().person());
    assertThat(alert.council()).isEqualTo(AnAccount.LEEDS);
    assertThat(alert.entries()).containsExactly("e1");
    assertThat(alert.at()).isEqualTo(clock.instant());
    assertThat(directory.actions()).containsExactly("raise-alert", "suspend-account");
    AuditEntry suspension = directory.entries().getLast();
    assertThat(suspension.actor().account()).isEqualTo(new AccountId("contactpoint.watch"));
    assertThat(suspension.event().changed()).containsExactly("ruth");
    assertThat(suspension.event().reason()).contains("suspected-misuse");
    assertThat(directory.entries().getFirst().event().reason()).contains("own-family-search");
  }

  @Test
  void theSameEntryAgainIsOnce() {
    followTrail.handle(ownFamily("e1"));
    followTrail.handle(ownFamily("e1"));

    assertThat(open()).hasSize(1);
    assertThat(directory.actions()).hasSize(2);
  }

  /** Or else a batch that comes again would undo what administrators decided. */
  @Test
  void theSameEntryAgainSuspendsNobodyWhoWasLetInAgain() {
    followTrail.handle(ownFamily("e1"));
    AccountFile suspended = ruth();
    directory.given(
        new Change.AccountSaved(
            suspended, AFile.moved(suspended.reinstate(AFile.signer("halina"), NOON))));

    followTrail.handle(ownFamily("e1"));
    assertThat(ruth().account().isActive()).isTrue();

    followTrail.handle(ownFamily("e2"));
    assertThat(ruth().account().isActive()).isFalse();
    assertThat(open()).hasSize(2);
  }

  @Test
  void whoIsSuspendedAlreadyGetsTheAlertAlone() {
    AccountFile active = ruth();
    directory.given(new Change.AccountSaved(active, AFile.moved(active.suspend())));
    followTrail.handle(ownFamily("e1"));

    assertThat(open()).hasSize(1);
    assertThat(directory.actions()).containsExactly("raise-alert");
  }

  @Test
  void whatIsNotClearSuspendsNobody() {
    followTrail.handle(entry("e1", "ruth", "search", Mark.OWN_HOME));

    assertThat(open()).extracting(Alert::rule).containsExactly(MisuseKind.OWN_HOME_SEARCH);
    assertThat(ruth().account().isActive()).isTrue();
  }

  /** Most feeds have no account: the auditors of the council that sent are told (rules §7.17). */
  @Test
  void aFeedWithoutAnAccountIsToldOfToTheCouncilThatSent() {
    WatchedEntry guesses =
        new WatchedEntry(
            "e1",
            NOON,
            new AccountId("E08000035.feed"),
            null,
            "feed",
            AnAccount.LEEDS,
            new WatchedEntry.Act("take-upload-in", "done", null, List.of("upload")),
            List.of(Mark.GIVEN_NAMES.with("a hash")));
    followTrail.handle(guesses);
    followTrail.handle(guesses);

    assertThat(open()).extracting(Alert::rule).containsExactly(MisuseKind.MANY_GIVEN_NAMES);
    assertThat(open().getFirst().account()).isEqualTo(new AccountId("E08000035.feed"));
    assertThat(directory.actions()).containsExactly("raise-alert");
  }

  @Test
  void whatIsNoMisuseAndWhoIsNoAccountLeadsToNothing() {
    followTrail.handle(entry("e1", "ruth", "search", Mark.OWN_FAMILY_NAME));
    followTrail.handle(entry("e2", "nobody", "search", Mark.OWN_HOME));

    assertThat(open()).isEmpty();
    assertThat(directory.actions()).isEmpty();
  }

  @Test
  void whereSomebodyElseChangesTheAccountMeanwhileItIsSuspendedAllTheSame() {
    AccountFile active = ruth();
    directory.beforeNextCommit(
        () -> directory.given(new Change.AccountSaved(active, active.usedAt(NOON))));
    followTrail.handle(ownFamily("e1"));

    assertThat(ruth().account().isActive()).isFalse();
    assertThat(open()).hasSize(1);
  }

  @Test
  void whatCanNotBeEnteredComesAgain() {
    directory.trailFails(true);
    assertThatThrownBy(() -> followTrail.handle(ownFamily("e1")))
        .isInstanceOf(IllegalStateException.class);
    directory.trailFails(false);
    followTrail.handle(ownFamily("e1"));

    assertThat(open()).hasSize(1);
    assertThat(ruth().account().isActive()).isFalse();
  }
}
