package org.contactpoint.accounts.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.SignInRefused;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Each sign-in is in the trail and keeps the account from lapsing (rules §2, §7). */
class SignInNotedHandlerTest {
  private final Pool pool = new Pool();

  private static Map<String, Object> event() {
    return PoolSample.POST_AUTHENTICATION.event();
  }

  private void fails() {
    assertThatThrownBy(() -> pool.signedIn(event()))
        .hasMessage("You can't sign in at present. Please try again in a few minutes.");
  }

  /**
   * No error, which would raise an alarm and roll a deployment back: the event is returned as it
   * came.
   */
  private void refused(Map<String, Object> event, String because) {
    assertThat(pool.signedIn(event)).isEqualTo(event);
    AuditEntry entry = pool.directory.entries().getLast();
    assertThat(entry.event()).isEqualTo(new SignInRefused("ruth", because));
    assertThat(entry.event().action()).isEqualTo("sign-in");
    assertThat(entry.event().outcome()).isEqualTo("refused");
    assertThat(entry.actor().account()).isEqualTo(Pool.RUTH);
  }

  @Test
  void signInStandsInTheTrail() {
    pool.given(Pool.active());

    assertThat(pool.signedIn(event())).isEqualTo(event());
    assertThat(pool.directory.entries()).hasSize(1);
    AuditEntry entry = pool.directory.entries().getFirst();
    assertThat(entry.event()).isEqualTo(new WorkDone(WorkAct.SIGN_IN, "ruth", List.of()));
    assertThat(entry.actor().account()).isEqualTo(Pool.RUTH);
    assertThat(entry.actor().role()).isEqualTo(Role.PRACTITIONER);
    assertThat(entry.at()).isEqualTo(Pool.NOW);
  }

  @Test
  void signInPutsOffTheDayOnWhichTheAccountLapses() {
    pool.given(Pool.active());
    assertThat(pool.ruth().lapsesOn()).contains(LocalDate.parse("2027-02-19"));
    pool.signedIn(event());

    assertThat(pool.ruth().usedAt()).isEqualTo(Pool.NOW);
    assertThat(pool.ruth().lapsesOn()).contains(LocalDate.parse("2027-03-02"));
    assertThat(pool.ruth().letsIn(PoolSample.SUBJECT)).isTrue();
  }

  @Test
  void founderNeverLapsesThoughSheSignsIn() {
    Account founder =
        AnAccount.playing(Role.USER_ADMINISTRATOR, "ruth").build().reachedAt(PoolSample.ADDRESS);
    pool.given(AccountFile.founding(founder, PoolSample.SUBJECT));
    pool.signedIn(event());

    assertThat(pool.ruth().usedAt()).isEqualTo(Pool.NOW);
    assertThat(pool.ruth().lapsesOn()).isEmpty();
    assertThat(pool.ruth().lapse(LocalDate.parse("2037-01-01"))).isEmpty();
  }

  @Test
  void signInThatCannotStandInTheTrailIsNone() {
    pool.given(Pool.active());
    pool.directory.trailFails(true);

    fails();
    assertThat(pool.ruth().usedAt()).isEqualTo(Pool.LET_IN);
  }

  @Test
  void changeAtTheSameTimeIsNotOverwritten() {
    pool.given(Pool.active());
    AccountFile before = pool.ruth();
    pool.directory.beforeNextCommit(
        () -> pool.directory.given(new Change.AccountSaved(before, before.usedAt(Pool.LET_IN))));
    pool.signedIn(event());

    assertThat(pool.directory.commitsTried()).isEqualTo(2);
    assertThat(pool.directory.actions()).containsExactly("sign-in");
    assertThat(pool.ruth().usedAt()).isEqualTo(Pool.NOW);
    assertThat(pool.ruth().account().version()).isEqualTo(before.account().version() + 2);
  }

  @Test
  void accountThatIsSuspendedAtTheSameTimeIsNotLetIn() {
    pool.given(Pool.active());
    pool.directory.beforeNextCommit(() -> pool.becomes(AccountStatus.SUSPENDED));

    refused(event(), "account-not-active");
    assertThat(pool.directory.entries()).hasSize(1);
    assertThat(pool.ruth().usedAt()).isEqualTo(Pool.LET_IN);
  }

  @Test
  void accountThatIsKeptOutIsNotNoted() {
    pool.given(Pool.active());
    pool.becomes(AccountStatus.SUSPENDED);

    refused(event(), "account-not-active");
    assertThat(pool.ruth().usedAt()).isEqualTo(Pool.LET_IN);
  }

  @Test
  void signInUnderAnotherSubjectIsEnteredAsRefused() {
    pool.given(Pool.active());

    refused(PoolSample.POST_AUTHENTICATION.event(PoolSample.SUBJECT, "another"), "other-sign-in");
  }

  @Test
  void refusalThatCannotStandInTheTrailIsAFault() {
    pool.given(Pool.active());
    pool.becomes(AccountStatus.SUSPENDED);
    pool.directory.trailFails(true);

    fails();
  }

  /** Nobody can be in the trail whom no account knows; the log counts them. */
  @Test
  void signInOfNobodysAddressIsCountedAlone() {
    Map<String, Object> event = event();
    assertThat(pool.signedIn(event)).isEqualTo(event);
    assertThat(pool.directory.commitsTried()).isZero();
    assertThat(pool.signedIn(Map.of())).isEmpty();
  }

  @Test
  void lineInTheLogSaysWhyAndNotWho() {
    pool.given(Pool.active());
    pool.becomes(AccountStatus.SUSPENDED);
    try (LogLines logged = LogLines.of(RefusedSignIns.class.getName())) {
      pool.signedIn(event());
      assertThat(logged.lines())
          .contains("INFO metric=SignInsRefused reason=account-not-active")
          .noneMatch(line -> line.contains("ruth") || line.contains(PoolSample.SUBJECT));
    }
  }

  /** The pool's clients read the address alone: whether our own attribute comes is not certain. */
  @Test
  void attributeOfOurOwnIsNotNeeded() {
    pool.given(Pool.active());
    pool.signedIn(PoolSample.POST_AUTHENTICATION.event("custom:account", "custom:absent"));

    assertThat(pool.directory.actions()).containsExactly("sign-in");
  }
}
