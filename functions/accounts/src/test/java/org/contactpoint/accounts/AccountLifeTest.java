package org.contactpoint.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.contactpoint.accounts.form.AccountOutcome;
import org.contactpoint.accounts.lapsing.SuspendLapsed;
import org.contactpoint.accounts.moving.AccountMove;
import org.contactpoint.accounts.moving.MoveAccount;
import org.contactpoint.accounts.moving.MoveAccountCommand;
import org.contactpoint.accounts.request.RequestAccount;
import org.contactpoint.accounts.request.RequestAccountCommand;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.ClosureReason;
import org.contactpoint.domain.vetting.IdentityConfirmation;
import org.contactpoint.domain.vetting.ReInvitationReason;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.ReinstatementReason;
import org.contactpoint.domain.vetting.SuspensionReason;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.contactpoint.domain.vetting.VettingStep;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is let in, by whom, and how they are kept out again (rules §2). */
class AccountLifeTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final AccountId RUTH = new AccountId("ruth");

  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final RecordingSignIns pool = new RecordingSignIns();
  private final MoveAccount moveAccount =
      new MoveAccount(directory.accountFiles(), directory.commits(), pool, clock);
  private final RequestAccount requestAccount =
      new RequestAccount(directory.accountFiles(), directory.commits(), clock);
  private int keys;

  private static Caller admin(String name) {
    return AnAccount.playing(Role.USER_ADMINISTRATOR, name).ofPerson("person of " + name).calling();
  }

  private static Caller auditor(Role role) {
    return AnAccount.playing(role, "auditor").calling();
  }

  private Change.AnswerRemembered answer() {
    return new Change.AnswerRemembered(
        new RememberedAnswer("key-" + ++keys, "body", 200, Map.of(), NOON.plusSeconds(60)));
  }

  private AccountOutcome move(Caller caller, Action action, AccountMove move) {
    Decision.Permitted as = (Decision.Permitted) AccessPolicy.decide(caller, action);
    MoveAccountCommand command =
        new MoveAccountCommand(caller, Actor.of(caller, as.as()), action, RUTH, move, answer());
    return Retry.whileStale(
        outcome -> outcome instanceof AccountOutcome.NotCommitted(Commits.Stale ignored),
        () -> moveAccount.handle(command));
  }

  private AccountOutcome manage(Caller caller, AccountMove move) {
    return move(caller, Action.MANAGE_ACCOUNTS, move);
  }

  private void given(AccountFile file) {
    directory.given(new Change.AccountSaved(null, file));
  }

  private AccountStatus status() {
    return directory.accounts().find(RUTH).orElseThrow().status();
  }

  private static AFile ruth() {
    return AFile.of("ruth", Role.PRACTITIONER, NOON);
  }

  private static AccountMove step(VettingStep step, String reference) {
    return new AccountMove.Step(step, TODAY, new Reference(reference), null);
  }

  private AccountOutcome request(Caller caller, Account account) {
    return requestAccount.handle(
        new RequestAccountCommand(
            caller, Actor.of(caller, Role.USER_ADMINISTRATOR), account, answer()));
  }

  @Test
  void accountIsAskedForStepByStepAndLetInByASecondPerson() {
    assertThat(request(admin("dorota"), ruth().requested().account()))
        .isInstanceOf(AccountOutcome.Noted.class);
    for (VettingStep step : VettingStep.values()) {
      assertThat(manage(admin("dorota"), step(step, "ref-1")))
          .isInstanceOf(AccountOutcome.Noted.class);
    }
    assertThat(status()).isEqualTo(AccountStatus.AGREED);
    assertThat(manage(admin("dorota"), new AccountMove.Activation()))
        .isEqualTo(new AccountOutcome.NotMoved(new VettingOutcome.SamePerson()));

    assertThat(manage(admin("halina"), new AccountMove.Activation()))
        .isInstanceOf(AccountOutcome.Noted.class);
    assertThat(status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(pool.calls).containsExactly("invite ruth", "open sub-ruth");
    assertThat(directory.accountFiles().find(RUTH).orElseThrow().subject()).isEqualTo("sub-ruth");
    assertThat(directory.actions())
        .containsExactly(
            "request-account",
            "take-account-step",
            "take-account-step",
            "take-account-step",
            "take-account-step",
            "activate-account");
  }

  @Test
  void stepsOfOthersCouncilsAreAbsent() {
    given(ruth().requested());
    Caller york =
        AnAccount.playing(Role.USER_ADMINISTRATOR, "york.admin")
            .ofYork()
            .at("E06000014-CPT", "York team")
            .calling();

    assertThat(manage(york, step(VettingStep.SPONSORSHIP, "ref-1")))
        .isInstanceOf(AccountOutcome.Unknown.class);
    assertThat(request(york, AFile.of("ann", Role.PRACTITIONER, NOON).requested().account()))
        .isEqualTo(new AccountOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  /** An administrator's organisation opens nothing: its council alone counts (rules §2). */
  @Test
  void sameOrganisationInAnotherCouncilIsNotTheOwn() {
    Account leeds = ruth().requested().account();
    Caller york =
        AnAccount.playing(Role.USER_ADMINISTRATOR, "york.admin")
            .ofYork()
            .at(leeds.organisation().code(), leeds.organisation().name())
            .calling();
    given(ruth().requested());

    assertThat(request(york, AFile.of("ann", Role.PRACTITIONER, NOON).requested().account()))
        .isEqualTo(new AccountOutcome.Refused(Denial.OTHER_COUNCIL));
    assertThat(manage(york, step(VettingStep.SPONSORSHIP, "ref-1")))
        .isInstanceOf(AccountOutcome.Unknown.class);
    assertThat(manage(york, new AccountMove.Closure(ClosureReason.MISUSE)))
        .isInstanceOf(AccountOutcome.Unknown.class);
  }

  @Test
  void auditorOfAnotherCouncilDoesNotSuspend() {
    given(ruth().active());
    Caller york =
        AnAccount.auditor("york.auditor")
            .ofYork()
            .at("E08000035-CSC", "Leeds social care")
            .calling();

    assertThat(
            move(
                york,
                Action.SUSPEND_ACCOUNT,
                new AccountMove.Suspension(SuspensionReason.SUSPECTED_MISUSE)))
        .isInstanceOf(AccountOutcome.Unknown.class);
    assertThat(status()).isEqualTo(AccountStatus.ACTIVE);
  }

  /** Whatever organisation somebody belongs to: the council makes its accounts itself. */
  @Test
  void ownCouncilMakesAccountsOfOtherOrganisations() {
    Account teacher =
        AnAccount.practitioner("teacher")
            .at("990001", "Moor Lane Academy")
            .inStatus(AccountStatus.REQUESTED)
            .build();

    assertThat(request(admin("dorota"), teacher)).isInstanceOf(AccountOutcome.Noted.class);
  }

  @Test
  void accountsOfEnglandAndNationalAuditorsAreEnglandsToMake() {
    Account team = AnAccount.team("new.team").ofEngland().inStatus(AccountStatus.REQUESTED).build();
    Account auditor =
        AnAccount.nationalAuditor("new.auditor")
            .inStatus(AccountStatus.REQUESTED)
            .build()
            .reachedAt("new.auditor@england.example");
    Caller england =
        AnAccount.playing(Role.USER_ADMINISTRATOR, "england.admin").ofEngland().calling();

    for (Account account : List.of(team, auditor)) {
      assertThat(request(admin("dorota"), account))
          .isEqualTo(new AccountOutcome.Refused(Denial.OTHER_COUNCIL));
      assertThat(request(england, account)).isInstanceOf(AccountOutcome.Noted.class);
    }
    assertThat(request(england, AFile.of("ann", Role.PRACTITIONER, NOON).requested().account()))
        .isEqualTo(new AccountOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  @Test
  void addressAndPaperNameOneAccountEver() {
    given(ruth().after(VettingStep.CHECKS));
    Account ann = AFile.of("ann", Role.PRACTITIONER, NOON).requested().account();

    assertThat(request(admin("dorota"), ann.reachedAt("RUTH@leeds.example")))
        .isInstanceOf(AccountOutcome.AddressTaken.class);
    directory.given(
        new Change.AccountSaved(
            null, AFile.of("ann", Role.PRACTITIONER, NOON).after(VettingStep.SPONSORSHIP)));
    MoveAccountCommand checks =
        new MoveAccountCommand(
            admin("dorota"),
            Actor.of(admin("dorota"), Role.USER_ADMINISTRATOR),
            Action.MANAGE_ACCOUNTS,
            new AccountId("ann"),
            step(VettingStep.CHECKS, "checks-ruth"),
            answer());
    assertThat(moveAccount.handle(checks)).isInstanceOf(AccountOutcome.PaperTaken.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"COUNCIL_AUDITOR", "NATIONAL_AUDITOR"})
  void auditorsSuspendAndNothingMore(Role role) {
    given(ruth().active().signingInAs("sub-ruth"));

    assertThat(
            move(
                auditor(role),
                Action.SUSPEND_ACCOUNT,
                new AccountMove.Suspension(SuspensionReason.SUSPECTED_MISUSE)))
        .isInstanceOf(AccountOutcome.Noted.class);
    assertThat(status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(pool.calls).containsExactly("shut sub-ruth");
    assertThat(AccessPolicy.decide(auditor(role), Action.MANAGE_ACCOUNTS))
        .isInstanceOf(Decision.Denied.class);
    AuditEntry entry = directory.entries().getLast();
    assertThat(entry.event().reason()).contains("suspected-misuse");
  }

  /** The account is what counts: a pool that does not answer keeps nobody in. */
  @Test
  void suspensionCountsThoughThePoolDoesNotAnswer() {
    given(ruth().active().signingInAs("sub-ruth"));
    pool.fails = true;
    AccountMove suspension = new AccountMove.Suspension(SuspensionReason.LONG_ABSENCE);

    assertThatThrownBy(() -> move(admin("dorota"), Action.SUSPEND_ACCOUNT, suspension))
        .isInstanceOf(IllegalStateException.class);
    assertThat(status()).isEqualTo(AccountStatus.SUSPENDED);

    pool.fails = false;
    Caller again = admin("dorota");
    assertThat(
            moveAccount.repeat(
                new MoveAccountCommand(
                    again,
                    Actor.of(again, Role.USER_ADMINISTRATOR),
                    Action.SUSPEND_ACCOUNT,
                    RUTH,
                    suspension,
                    answer())))
        .isInstanceOf(AccountOutcome.Noted.class);
    assertThat(pool.calls).containsExactly("shut sub-ruth");
  }

  /** Whom the pool has no sign-in for is not let in. */
  @Test
  void nobodyIsLetInWhileThePoolDoesNotAnswer() {
    given(ruth().after(VettingStep.AGREEMENT));
    pool.fails = true;

    assertThatThrownBy(() -> manage(admin("halina"), new AccountMove.Activation()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(status()).isEqualTo(AccountStatus.AGREED);
  }

  @Test
  void reinstatedAndClosed() {
    given(AFile.moved(ruth().active().signingInAs("sub-ruth").suspend()));

    assertThat(manage(admin("dorota"), new AccountMove.Reinstatement(ReinstatementReason.RETURNED)))
        .isInstanceOf(AccountOutcome.Noted.class);
    assertThat(manage(admin("dorota"), new AccountMove.Closure(ClosureReason.LEFT_JOB)))
        .isInstanceOf(AccountOutcome.Noted.class);
    assertThat(status()).isEqualTo(AccountStatus.CLOSED);
    assertThat(pool.calls).containsExactly("open sub-ruth", "shut sub-ruth");
  }

  @Test
  void whoeverLapsedIsSuspendedOnTheDayAndOnce() {
    given(ruth().active().signingInAs("sub-ruth"));
    given(AFile.of("ann", Role.PRACTITIONER, NOON.plus(Duration.ofDays(1))).active());
    SuspendLapsed before = lapses(NOON.plus(Duration.ofDays(90)));
    SuspendLapsed after = lapses(NOON.plus(Duration.ofDays(91)));

    assertThat(before.today(Deadline.NEVER)).isZero();
    assertThat(after.today(Deadline.NEVER)).isEqualTo(1);
    assertThat(after.today(Deadline.NEVER)).isZero();
    assertThat(status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(pool.calls).containsExactly("shut sub-ruth");
    AuditEntry entry = directory.entries().getLast();
    assertThat(entry.event().action()).isEqualTo("suspend-account");
    assertThat(entry.event().reason()).contains("unused");
    assertThat(entry.actor().account()).isEqualTo(new AccountId("contactpoint.calendar"));
  }

  private SuspendLapsed lapses(Instant at) {
    return new SuspendLapsed(
        directory.accountFiles(), directory.commits(), pool, Clock.fixed(at, ZoneOffset.UTC));
  }

  @Test
  void nothingChangesWhileTheTrailCannotBeWritten() {
    given(ruth().active());
    directory.trailFails(true);

    SuspendLapsed lapses = lapses(NOON.plus(Duration.ofDays(400)));
    assertThatThrownBy(() -> lapses.today(Deadline.NEVER))
        .isInstanceOf(IllegalStateException.class);
    assertThat(
            move(
                admin("dorota"),
                Action.SUSPEND_ACCOUNT,
                new AccountMove.Suspension(SuspensionReason.OTHER_JOB)))
        .isInstanceOf(AccountOutcome.NotCommitted.class);
    assertThat(status()).isEqualTo(AccountStatus.ACTIVE);
  }

  @Test
  void changeOfSomebodyElseIsDecidedAnew() {
    given(ruth().requested());
    directory.beforeNextCommit(
        () ->
            directory.given(
                new Change.AccountSaved(
                    ruth().requested(), AFile.moved(ruth().requested().close()))));

    assertThat(manage(admin("dorota"), step(VettingStep.SPONSORSHIP, "ref-1")))
        .isEqualTo(new AccountOutcome.NotMoved(new VettingOutcome.OutOfTurn()));
  }

  private static final AccountMove ASKED =
      new AccountMove.ReInvitationRequest(ReInvitationReason.AUTHENTICATOR_LOST);
  private static final AccountMove APPROVED =
      new AccountMove.ReInvitationApproval(IdentityConfirmation.TELEPHONE);

  private AccountFile file() {
    return directory.accountFiles().find(RUTH).orElseThrow();
  }

  /** A lost authenticator is a matter of two persons, neither of them the one who lost it. */
  @Test
  void twoPersonsInviteAnewAndTheNewSubjectIsBound() {
    given(ruth().active().signingInAs("sub-ruth"));

    assertThat(manage(admin("dorota"), ASKED)).isInstanceOf(AccountOutcome.Noted.class);
    assertThat(pool.calls).isEmpty();
    assertThat(file().letsIn("sub-ruth")).isTrue();
    assertThat(manage(admin("dorota"), APPROVED))
        .isEqualTo(new AccountOutcome.NotMoved(new VettingOutcome.SamePerson()));

    assertThat(manage(admin("halina"), APPROVED)).isInstanceOf(AccountOutcome.Noted.class);
    assertThat(file().letsIn("sub-ruth")).isFalse();
    assertThat(file().letsIn("renewed-1")).isTrue();
    assertThat(file().signInRenewed()).isEqualTo(NOON);
    assertThat(pool.calls).containsExactly("renew ruth known as sub-ruth", "open renewed-1");
    assertThat(directory.entries())
        .extracting(entry -> entry.event().action() + " " + entry.event().reason().orElse(""))
        .containsExactly(
            "request-re-invitation authenticator-lost", "approve-re-invitation telephone");
  }

  /** The suspension met no sign-in in the pool, because it was just being made anew. */
  @Test
  void approvalThatASuspensionOvertookLeavesNobodyAbleToSignIn() {
    given(ruth().active().signingInAs("sub-ruth"));
    manage(admin("dorota"), ASKED);
    AccountFile asked = file();
    directory.beforeNextCommit(
        () -> directory.given(new Change.AccountSaved(asked, AFile.moved(asked.suspend()))));

    assertThat(manage(admin("halina"), APPROVED))
        .isEqualTo(new AccountOutcome.NotMoved(new VettingOutcome.OutOfTurn()));

    assertThat(pool.calls).containsExactly("renew ruth known as sub-ruth", "shut sub-ruth");
  }

  /** The pool comes first, so that nobody is bound to what is not there. */
  @Test
  void nothingIsBoundWhileThePoolDoesNotAnswer() {
    given(ruth().active().signingInAs("sub-ruth"));
    manage(admin("dorota"), ASKED);
    pool.fails = true;

    assertThatThrownBy(() -> manage(admin("halina"), APPROVED))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file().letsIn("sub-ruth")).isTrue();
    assertThat(file().reInvitation()).isNotNull();
  }

  @Test
  void approvalIsRepeatedWhereTheTrailCouldNotBeWritten() {
    given(ruth().active().signingInAs("sub-ruth"));
    manage(admin("dorota"), ASKED);
    directory.trailFails(true);
    assertThat(manage(admin("halina"), APPROVED)).isInstanceOf(AccountOutcome.NotCommitted.class);
    assertThat(file().subject()).isEqualTo("sub-ruth");
    directory.trailFails(false);

    assertThat(manage(admin("halina"), APPROVED)).isInstanceOf(AccountOutcome.Noted.class);
    assertThat(file().subject()).isEqualTo("renewed-2");
  }

  @Test
  void ofTwoWhoApproveAtOnceOneWinsAndTheOtherSeesIt() {
    given(ruth().active().signingInAs("sub-ruth"));
    manage(admin("dorota"), ASKED);
    directory.beforeNextCommit(() -> manage(admin("irena"), APPROVED));

    assertThat(manage(admin("halina"), APPROVED))
        .isEqualTo(new AccountOutcome.NotMoved(new VettingOutcome.NotRequested()));
    assertThat(file().subject()).isEqualTo("renewed-2");
    assertThat(directory.actions())
        .containsExactly("request-re-invitation", "approve-re-invitation");
  }

  @Test
  void personOfAnotherCouncilIsNotInvitedAnew() {
    given(ruth().active().signingInAs("sub-ruth"));
    Caller york = AnAccount.playing(Role.USER_ADMINISTRATOR, "york.admin").ofYork().calling();

    assertThat(manage(york, ASKED)).isInstanceOf(AccountOutcome.Unknown.class);
    assertThat(manage(york, APPROVED)).isInstanceOf(AccountOutcome.Unknown.class);
  }
}
