package org.contactpoint.domain.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How people come to be let in, and are kept out again (rules §2). */
class AccountFileTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Signer DOROTA = signer("dorota");
  private static final Signer COLIN = signer("colin");
  private static final Signer RUTH = signer("ruth");

  private static Signer signer(String name) {
    return new Signer(new AccountId(name), new PersonId("person of " + name));
  }

  private static AccountFile requested(Role role) {
    return AccountFile.requested(
        new Account(
            new AccountId("ruth"),
            RUTH.person(),
            "Ruth Okafor",
            "ruth@leeds.example",
            null,
            new Organisation("E08000035-CSC", "Leeds social care"),
            new Authority("E08000035"),
            "social-worker",
            Set.of(role),
            AccountStatus.REQUESTED,
            1),
        DOROTA);
  }

  private static StepTaken step(VettingStep step, Signer by, LocalDate date) {
    return new StepTaken(step, date, new Reference("DBS-1"), by.account(), by.person(), NOON);
  }

  private static VettingOutcome take(
      AccountFile file, VettingStep step, Signer by, LocalDate date) {
    return file.take(step(step, by, date), TODAY);
  }

  private static AccountFile moved(VettingOutcome outcome) {
    assertThat(outcome).isInstanceOf(VettingOutcome.Moved.class);
    return ((VettingOutcome.Moved) outcome).file();
  }

  /** Everything done yesterday, sponsored by one and checked by another. */
  private static AccountFile agreed(Role role, Signer sponsor, Signer others) {
    AccountFile file = requested(role);
    for (VettingStep step : VettingStep.values()) {
      Signer by = step == VettingStep.SPONSORSHIP ? sponsor : others;
      file = moved(take(file, step, by, TODAY.minusDays(1)));
    }
    return file;
  }

  private static AccountFile active() {
    return moved(agreed(Role.PRACTITIONER, COLIN, DOROTA).activate(DOROTA, NOON));
  }

  private static AccountStatus status(AccountFile file) {
    return file.account().status();
  }

  @Test
  void eachStepLeadsToTheNextStateAndKeepsWhoWhenAndTheReference() {
    AccountFile file =
        moved(take(requested(Role.PRACTITIONER), VettingStep.SPONSORSHIP, COLIN, TODAY));

    assertThat(status(file)).isEqualTo(AccountStatus.SPONSORED);
    assertThat(file.steps()).containsExactly(step(VettingStep.SPONSORSHIP, COLIN, TODAY));
    assertThat(file.account().version()).isEqualTo(2);
    assertThat(status(agreed(Role.PRACTITIONER, COLIN, DOROTA))).isEqualTo(AccountStatus.AGREED);
    assertThat(status(active())).isEqualTo(AccountStatus.ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHECKS", "TRAINING", "AGREEMENT"})
  void noStepIsSkipped(VettingStep step) {
    assertThat(take(requested(Role.PRACTITIONER), step, COLIN, TODAY))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
  }

  @Test
  void nobodyIsLetInBeforeTheAgreementAndNoneTwice() {
    assertThat(requested(Role.PRACTITIONER).activate(COLIN, NOON))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(active().activate(COLIN, NOON)).isInstanceOf(VettingOutcome.OutOfTurn.class);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyTakesAStepForThemselves(VettingStep step) {
    assertThat(take(requested(Role.PRACTITIONER), step, RUTH, TODAY))
        .isInstanceOf(VettingOutcome.SamePerson.class);
  }

  @Test
  void nobodyLetsThemselvesIn() {
    assertThat(agreed(Role.PRACTITIONER, COLIN, DOROTA).activate(RUTH, NOON))
        .isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(moved(active().suspend()).reinstate(RUTH, NOON))
        .isInstanceOf(VettingOutcome.SamePerson.class);
  }

  @Test
  void sponsorCheckerAndActivatorAreAtLeastTwoPersons() {
    AccountFile byOne = agreed(Role.PRACTITIONER, DOROTA, DOROTA);

    assertThat(byOne.activate(DOROTA, NOON)).isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(byOne.activate(COLIN, NOON)).isInstanceOf(VettingOutcome.Moved.class);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PRACTITIONER", "FEED"})
  void privilegedRoleNeedsSecondAdministrator(Role role) {
    AccountFile file = agreed(role, COLIN, signer("grace"));

    assertThat(file.activate(COLIN, NOON)).isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(file.activate(DOROTA, NOON))
        .as("who asked for it is not the second")
        .isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(file.activate(signer("hugh"), NOON)).isInstanceOf(VettingOutcome.Moved.class);
  }

  @ParameterizedTest(name = "{0} done on {1} is taken: {2}")
  @CsvSource({
    "CHECKS, 2026-11-21, false",
    "CHECKS, 2026-11-20, true",
    "CHECKS, 2023-11-20, true",
    "CHECKS, 2023-11-19, false",
    "TRAINING, 2025-11-20, true",
    "TRAINING, 2025-11-19, false",
    "AGREEMENT, 2025-11-19, false",
    "SPONSORSHIP, 2001-01-01, true"
  })
  void stepOfAnotherDayIsTakenAsLongAsItCounts(VettingStep step, LocalDate date, boolean taken) {
    AccountFile file = requested(Role.PRACTITIONER);
    for (VettingStep before : VettingStep.values()) {
      if (before.compareTo(step) < 0) {
        file = moved(take(file, before, COLIN, TODAY));
      }
    }

    assertThat(take(file, step, COLIN, date) instanceof VettingOutcome.Moved).isEqualTo(taken);
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-11-20,",
    "2027-02-18,",
    "2027-02-19, UNUSED",
    "2027-11-19, UNUSED",
    "2027-11-20, TRAINING_LAPSED",
    "2029-11-20, CHECKS_LAPSED"
  })
  void lapseSuspendsOnItsDay(LocalDate day, SuspensionReason reason) {
    assertThat(active().lapse(day).orElse(null)).isEqualTo(reason);
    assertThat(active().lapsesOn()).contains(LocalDate.parse("2027-02-19"));
  }

  @Test
  void whoSignsInIsNotUnused() {
    AccountFile used = active().usedAt(Instant.parse("2027-02-01T08:00:00Z"));

    assertThat(used.lapse(LocalDate.parse("2027-02-19"))).isEmpty();
    assertThat(used.lapsesOn()).contains(LocalDate.parse("2027-05-03"));
  }

  @Test
  void whoIsThereFromTheFirstDayNeverLapses() {
    AccountFile founder = AccountFile.founding(active().account(), "subject");

    assertThat(founder.lapsesOn()).isEmpty();
    assertThat(founder.usedAt(NOON).lapsesOn()).isEmpty();
    assertThat(founder.usedAt(NOON).lapse(TODAY.plusYears(10))).isEmpty();
  }

  @Test
  void whoLapsedIsLetInAgainOnceItIsDoneAgain() {
    Instant later = Instant.parse("2027-12-01T12:00:00Z");
    LocalDate day = LocalDate.parse("2027-12-01");
    AccountFile lapsed = moved(active().suspend());

    assertThat(lapsed.reinstate(COLIN, later))
        .isEqualTo(new VettingOutcome.Lapsed(Set.of(VettingStep.TRAINING, VettingStep.AGREEMENT)));
    AccountFile trained = moved(lapsed.take(step(VettingStep.TRAINING, COLIN, day), day));
    AccountFile agreed = moved(trained.take(step(VettingStep.AGREEMENT, COLIN, day), day));
    AccountFile again = moved(agreed.reinstate(COLIN, later));

    assertThat(status(again)).isEqualTo(AccountStatus.ACTIVE);
    assertThat(again.lapse(day)).isEmpty();
    assertThat(again.steps()).hasSize(6);
  }

  @Test
  void renewalIsLaterThanTheLastTime() {
    assertThat(take(active(), VettingStep.TRAINING, COLIN, TODAY.minusDays(1)))
        .isInstanceOf(VettingOutcome.BadDate.class);
    assertThat(take(active(), VettingStep.TRAINING, COLIN, TODAY))
        .isInstanceOf(VettingOutcome.Moved.class);
    assertThat(take(active(), VettingStep.SPONSORSHIP, COLIN, TODAY))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
  }

  @Test
  void closedAccountStaysClosed() {
    AccountFile closed = moved(active().close());

    assertThat(closed.close()).isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(closed.suspend()).isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(closed.reinstate(COLIN, NOON)).isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(take(closed, VettingStep.TRAINING, COLIN, TODAY))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(closed.lapsesOn()).isEmpty();
  }

  @Test
  void requestThatComesToNothingIsClosed() {
    assertThat(status(moved(requested(Role.PRACTITIONER).close()))).isEqualTo(AccountStatus.CLOSED);
  }

  @Test
  void referenceIsNoFreeText() {
    assertThat(Reference.parse(" DBS-001/2 ").toOptional()).contains(new Reference("DBS-001/2"));
    assertThat(Reference.parse("see Ruth's file").toOptional()).isEmpty();
    assertThat(Reference.parse("").toOptional()).isEmpty();
    assertThat(new Reference("DBS-1").toString()).doesNotContain("DBS");
  }

  private static final Signer HALINA = signer("halina");
  private static final Instant LAST_MOMENT = NOON.plus(Duration.ofDays(3)).minusMillis(1);

  private static VettingOutcome asked(AccountFile file, Signer by) {
    return file.requestReInvitation(ReInvitationReason.AUTHENTICATOR_LOST, by, NOON);
  }

  private static AccountFile privileged() {
    return moved(
        agreed(Role.MANAGEMENT_TEAM, COLIN, signer("grace")).activate(signer("hugh"), NOON));
  }

  /** Asking changes nothing: a stolen telephone is what a suspension is for. */
  @Test
  void requestToInviteAnewKeepsThePersonLetIn() {
    AccountFile before = active().signingInAs("sub-1");
    AccountFile file = moved(asked(before, DOROTA));

    assertThat(file.letsIn("sub-1")).isTrue();
    assertThat(file.lapsesOn()).isEqualTo(before.lapsesOn());
    assertThat(file.reInvitation())
        .isEqualTo(new ReInvitation(ReInvitationReason.AUTHENTICATOR_LOST, DOROTA, NOON));
    assertThat(file.account().version()).isEqualTo(before.account().version() + 1);
  }

  @Test
  void personInvitedAnewIsKnownByTheNewSubjectAlone() {
    AccountFile file =
        moved(moved(asked(active().signingInAs("sub-1"), DOROTA)).approveReInvitation(HALINA, NOON))
            .signingInAs("sub-2");

    assertThat(file.letsIn("sub-1")).isFalse();
    assertThat(file.isKnownAs("sub-1")).isFalse();
    assertThat(file.isKnownAs("ruth")).isFalse();
    assertThat(file.letsIn("sub-2")).isTrue();
    assertThat(file.isKnownAs("sub-2")).isTrue();
    assertThat(file.signInRenewed()).isEqualTo(NOON);
    assertThat(file.reInvitation()).isNull();
    assertThat(file.approveReInvitation(HALINA, NOON))
        .isInstanceOf(VettingOutcome.NotRequested.class);
  }

  @Test
  void whoeverAskedDoesNotApproveAndNobodyInvitesThemselves() {
    assertThat(asked(active(), RUTH)).isInstanceOf(VettingOutcome.SamePerson.class);
    AccountFile file = moved(asked(active(), DOROTA));

    assertThat(file.approveReInvitation(DOROTA, NOON))
        .isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(file.approveReInvitation(RUTH, NOON)).isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(file.approveReInvitation(COLIN, NOON))
        .as("a practitioner's sponsor may")
        .isInstanceOf(VettingOutcome.Moved.class);
  }

  /**
   * Whoever works in a council for years has renewed a step of everybody: that must lock nobody out
   * for good.
   */
  @Test
  void twoAdministratorsWhoRenewedEachStepForYearsStillInviteAPrivilegedPersonAnew() {
    AccountFile file = privileged();
    for (int year = 1; year <= 5; year++) {
      LocalDate day = TODAY.plusYears(year);
      for (VettingStep step : List.of(VettingStep.CHECKS, VettingStep.TRAINING)) {
        file = moved(file.take(step(step, DOROTA, day.minusDays(2)), day));
        file = moved(file.take(step(step, HALINA, day.minusDays(1)), day));
      }
    }
    Instant later = NOON.plus(Duration.ofDays(5 * 365));

    AccountFile asked =
        moved(file.requestReInvitation(ReInvitationReason.AUTHENTICATOR_LOST, HALINA, later));
    assertThat(asked.approveReInvitation(DOROTA, later)).isInstanceOf(VettingOutcome.Moved.class);
    assertThat(asked.approveReInvitation(HALINA, later))
        .isInstanceOf(VettingOutcome.SamePerson.class);
  }

  @Test
  void requestLapsesAfterThreeDaysAndALaterOneTakesItsPlace() {
    AccountFile file = moved(asked(active(), DOROTA));
    assertThat(file.approveReInvitation(HALINA, LAST_MOMENT))
        .isInstanceOf(VettingOutcome.Moved.class);
    assertThat(file.approveReInvitation(HALINA, NOON.plus(Duration.ofDays(3))))
        .isInstanceOf(VettingOutcome.NotRequested.class);

    AccountFile later =
        moved(
            file.requestReInvitation(
                ReInvitationReason.PASSWORD_FORGOTTEN, HALINA, NOON.plus(Duration.ofHours(80))));
    assertThat(later.approveReInvitation(HALINA, NOON.plus(Duration.ofHours(81))))
        .isInstanceOf(VettingOutcome.SamePerson.class);
    assertThat(later.approveReInvitation(DOROTA, NOON.plus(Duration.ofHours(81))))
        .isInstanceOf(VettingOutcome.Moved.class);
  }

  @Test
  void whoeverIsKeptOutIsNotInvitedAnewAndARequestEndsWithIt() {
    AccountFile suspended = moved(moved(asked(active(), DOROTA)).suspend());

    assertThat(asked(suspended, DOROTA)).isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(suspended.approveReInvitation(HALINA, NOON))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(moved(suspended.reinstate(DOROTA, NOON)).approveReInvitation(HALINA, NOON))
        .isInstanceOf(VettingOutcome.NotRequested.class);
    assertThat(moved(moved(asked(active(), DOROTA)).close()).reInvitation()).isNull();
    assertThat(asked(requested(Role.PRACTITIONER), COLIN))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
  }

  @Test
  void machineIsNotInvited() {
    Account machine =
        Account.ofMachine(
            "client-1",
            new Organisation("E08000035-LCC", "Leeds City Council"),
            "Leeds systems",
            new Authority("E08000035"),
            Role.FEED);

    assertThat(asked(AccountFile.founding(machine, null), DOROTA))
        .isInstanceOf(VettingOutcome.OutOfTurn.class);
    assertThat(AccountFile.founding(machine, null).isKnownAs("client-1")).isTrue();
    assertThat(AccountFile.founding(machine, null).isKnownAs("client-2")).isFalse();
  }

  @Test
  void signInAndRenewedStepKeepARequestThatWaits() {
    AccountFile file = moved(asked(active(), DOROTA));

    assertThat(file.usedAt(NOON).reInvitation()).isNotNull();
    assertThat(moved(take(file, VettingStep.TRAINING, COLIN, TODAY)).reInvitation()).isNotNull();
  }
}
