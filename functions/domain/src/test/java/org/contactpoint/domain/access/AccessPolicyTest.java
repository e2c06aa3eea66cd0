package org.contactpoint.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may use it, and for what (rules §2). */
class AccessPolicyTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  /** The roles in the order of the table. */
  private static final List<Role> COLUMNS =
      List.of(
          Role.PRACTITIONER,
          Role.OVERRIDE_PRACTITIONER,
          Role.MANAGEMENT_TEAM,
          Role.SHIELD_APPROVER,
          Role.USER_ADMINISTRATOR,
          Role.COUNCIL_AUDITOR,
          Role.NATIONAL_AUDITOR,
          Role.FEED);

  /** Every action by every role: {@code yes}, or the relation that the role needs, or {@code -}. */
  private static final String TABLE =
      """
      # action               | practitioner | override | team        | approver    | admin | auditor     | national | feed
      search                 | yes          | yes      | yes         | yes         | -     | -           | -        | -
      view-record            | yes          | yes      | yes         | yes         | -     | -           | -        | -
      ask-call-back          | yes          | yes      | yes         | yes         | -     | -           | -        | -
      work-call-backs        | -            | -        | own-council | -           | -     | -           | -        | -
      register-child         | -            | -        | yes         | -           | -     | -           | -        | -
      correct-child          | -            | -        | own-council | -           | -     | -           | -        | -
      add-involvement        | yes          | yes      | yes         | -           | -     | -           | -        | -
      change-involvement     | own          | own      | own         | -           | -     | -           | -        | -
      merge-children         | -            | -        | own-council | -           | -     | -           | -        | -
      read-merge             | -            | -        | own-council | own-council | -     | -           | -        | -
      approve-merge          | -            | -        | -           | own-council | -     | -           | -        | -
      distinguish-children   | -            | -        | own-council | -           | -     | -           | -        | -
      work-duplicates        | -            | -        | own-council | -           | -     | -           | -        | -
      ask-shield             | involved     | involved | own-council | -           | -     | -           | -        | -
      decide-shield          | -            | -        | -           | own-council | -     | -           | -        | -
      review-shield          | -            | -        | own-council | -           | -     | -           | -        | -
      approve-shield-removal | -            | -        | -           | own-council | -     | -           | -        | -
      appeal-shield          | -            | -        | own-council | -           | -     | -           | -        | -
      list-shields           | -            | -        | yes         | yes         | -     | -           | -        | -
      break-glass            | -            | yes      | -           | -           | -     | -           | -        | -
      list-investigations    | -            | -        | yes         | -           | -     | yes         | yes      | -
      close-investigation    | -            | -        | -           | -           | -     | own-council | with-england | -
      announce-upload        | -            | -        | yes         | -           | -     | -           | -        | yes
      read-uploads           | -            | -        | own         | -           | -     | -           | -        | own
      confirm-upload         | -            | -        | own         | -           | -     | -           | -        | -
      reverse-upload         | -            | -        | own         | -           | -     | -           | -        | own
      start-move             | -            | -        | own-council | -           | -     | -           | -        | -
      decide-move            | -            | -        | own         | -           | -     | -           | -        | -
      list-moves             | -            | -        | yes         | -           | -     | -           | -        | -
      receive-access-request | -            | -        | yes         | -           | -     | -           | -        | -
      list-access-requests   | -            | -        | yes         | yes         | -     | -           | -        | -
      take-access-step       | -            | -        | own         | own-council | -     | -           | -        | -
      decide-access-request  | -            | -        | own         | -           | -     | -           | -        | -
      read-access-document   | -            | -        | own         | -           | -     | -           | -        | -
      change-life-cycle      | -            | -        | own-council | -           | -     | -           | -        | -
      forecast-life-cycle    | -            | -        | with-england | -          | yes   | -           | -        | -
      read-certificate       | -            | -        | -           | -           | -     | -           | yes      | -
      work-reviews           | -            | -        | own-council | -           | -     | -           | -        | -
      read-trail             | -            | -        | -           | -           | -     | own-council | yes      | -
      verify-trail           | -            | -        | -           | -           | -     | yes         | yes      | -
      list-alerts            | -            | -        | -           | -           | -     | yes         | yes      | -
      close-alert            | -            | -        | -           | -           | -     | own-council | yes      | -
      approve-opening        | -            | -        | -           | -           | -     | own-council | yes      | -
      manage-accounts        | -            | -        | -           | -           | own-council | -           | -        | -
      suspend-account        | -            | -        | -           | -           | own-council | own-council | yes      | -
      read-own-account       | yes          | yes      | yes         | yes         | yes   | yes         | yes      | yes
      read-own-trail         | yes          | yes      | yes         | yes         | yes   | yes         | yes      | -
      watch-child            | involved     | involved | involved    | -           | -     | -           | -        | -
      read-notices           | yes          | yes      | yes         | -           | -     | -           | -        | -
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void eachRoleMayDoWhatTheTableSays(ArgumentsAccessor line) {
    Action action = action(text(line, 0));
    for (Role role : COLUMNS) {
      String needs = text(line, COLUMNS.indexOf(role) + 1);
      for (CallerRelation relation :
          EnumSet.complementOf(EnumSet.of(CallerRelation.ASKED_BY_CALLER))) {
        assertThat(to(caller(role), action, relation))
            .as("%s may %s relation to it as %s", role, action, relation)
            .isEqualTo(expected(role, needs, relation));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void routeIsOpenToRoleThatMayEverDoIt(ArgumentsAccessor line) {
    Action action = action(text(line, 0));
    for (Role role : COLUMNS) {
      assertThat(AccessPolicy.decide(caller(role), action))
          .as("%s may ever %s", role, action)
          .isEqualTo(
              text(line, COLUMNS.indexOf(role) + 1).equals("-")
                  ? Decision.denied(Denial.ROLE_NOT_ALLOWED)
                  : Decision.permitted(role));
    }
  }

  @Test
  void everyRoleStandsInTheTable() {
    assertThat(COLUMNS)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Role.CASE_SYSTEM)));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void systemAloneDoesNothing(Action action) {
    assertThat(AccessPolicy.decide(caller(Role.CASE_SYSTEM), action))
        .isEqualTo(Decision.denied(Denial.NOT_ON_BEHALF));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void systemDoesForSomebodyNoMoreThanThey(Action action) {
    Account system = account("system", "machine", Role.CASE_SYSTEM);
    Account nobody = account("auditor", "p-auditor", Role.COUNCIL_AUDITOR);
    Account nurse = account("nurse", "p-nurse", Role.PRACTITIONER);
    Decision own = AccessPolicy.decide(new Caller(nurse, null, "request"), action);
    Decision through = AccessPolicy.decide(new Caller(system, nurse, "request"), action);

    assertThat(through).isIn(own, Decision.denied(Denial.ROLE_NOT_ALLOWED));
    if (action == Action.SEARCH || action == Action.VIEW_RECORD) {
      assertThat(through).isEqualTo(Decision.permitted(Role.PRACTITIONER));
      assertThat(AccessPolicy.decide(new Caller(system, nobody, "request"), action))
          .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
    }
  }

  /** The person's role counts, and whether they may do it to that thing. */
  @Test
  void systemDoesToAThingWhatThePersonMay() {
    Caller through =
        new Caller(
            account("system", "machine", Role.CASE_SYSTEM),
            account("nurse", "p-nurse", Role.PRACTITIONER),
            "request");

    assertThat(to(through, Action.ADD_INVOLVEMENT))
        .isEqualTo(Decision.permitted(Role.PRACTITIONER));
    assertThat(to(through, Action.CHANGE_INVOLVEMENT, CallerRelation.OWN))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
  }

  /** Mediated access is for active people of the own council alone (rules §2). */
  @ParameterizedTest
  @EnumSource(names = {"MANAGEMENT_TEAM", "CASE_SYSTEM"})
  void mediatorActsForActivePeopleOfItsOwnCouncilAlone(Role role) {
    Account mediator = account("mediator", "p-mediator", role);
    Account nurse = account("nurse", "p-nurse", Role.PRACTITIONER);

    assertThat(AccessPolicy.decideOnBehalf(mediator, nurse)).isEqualTo(Decision.permitted(role));
    assertThat(AccessPolicy.decideOnBehalf(mediator, nurse.becoming(AccountStatus.SUSPENDED)))
        .isEqualTo(Decision.denied(Denial.ACCOUNT_NOT_ACTIVE));
  }

  /** An account of another council, a machine's and none at all are one to whoever may not know. */
  @ParameterizedTest
  @EnumSource(names = {"MANAGEMENT_TEAM", "CASE_SYSTEM"})
  void whomAMediatorMayNotActForItLearnsNothingOf(Role role) {
    Account mediator = account("mediator", "p-mediator", role);
    Account nurse = account("nurse", "p-nurse", Role.PRACTITIONER);
    List<@Nullable Account> nobodys = new ArrayList<>();
    nobodys.add(null);
    nobodys.add(of(YORK, nurse));
    nobodys.add(of(YORK, nurse).becoming(AccountStatus.SUSPENDED));
    nobodys.add(of(Authority.NATIONAL, nurse));
    nobodys.add(of(null, account("auditor", "p-auditor", Role.NATIONAL_AUDITOR)));
    nobodys.add(account("feed", "feed", Role.FEED));
    nobodys.add(account("system", "machine", Role.CASE_SYSTEM));

    assertThat(nobodys)
        .allSatisfy(
            other ->
                assertThat(AccessPolicy.decideOnBehalf(mediator, other))
                    .isEqualTo(Decision.denied(Denial.NOT_ON_BEHALF)));
  }

  @Test
  void teamOfEnglandActsForEnglandsPeopleAlone() {
    Account team = of(Authority.NATIONAL, account("team", "p-team", Role.MANAGEMENT_TEAM));
    Account nurse = account("nurse", "p-nurse", Role.PRACTITIONER);

    assertThat(AccessPolicy.decideOnBehalf(team, of(Authority.NATIONAL, nurse)))
        .isEqualTo(Decision.permitted(Role.MANAGEMENT_TEAM));
    assertThat(AccessPolicy.decideOnBehalf(team, nurse))
        .isEqualTo(Decision.denied(Denial.NOT_ON_BEHALF));
    assertThat(AccessPolicy.decideOnBehalf(of(null, team), of(null, nurse)))
        .isEqualTo(Decision.denied(Denial.NOT_ON_BEHALF));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void everyActionStandsInTheTable(Action action) {
    assertThat(TABLE.lines().filter(line -> line.startsWith(action.code() + " "))).hasSize(1);
  }

  @Test
  void accountWithoutRoleMayDoNothing() {
    assertThat(Action.values())
        .allSatisfy(
            action ->
                assertThat(AccessPolicy.decide(caller(), action))
                    .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED)));
  }

  /** The answer names the plainest role that allows it: it is in the trail. */
  @Test
  void whoPlaysSeveralRolesActsInTheOneThatAllows() {
    Caller both = caller(Role.PRACTITIONER, Role.MANAGEMENT_TEAM);

    assertThat(to(both, Action.ASK_SHIELD, CallerRelation.INVOLVED))
        .isEqualTo(Decision.permitted(Role.PRACTITIONER));
    assertThat(to(both, Action.ASK_SHIELD, CallerRelation.OWN_COUNCIL))
        .isEqualTo(Decision.permitted(Role.MANAGEMENT_TEAM));
    assertThat(AccessPolicy.decide(both, Action.SEARCH))
        .isEqualTo(Decision.permitted(Role.PRACTITIONER));
  }

  /** To another council's team an open record is what it is to a practitioner. */
  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"CORRECT_CHILD", "MERGE_CHILDREN", "ASK_SHIELD", "REVIEW_SHIELD", "WORK_REVIEWS"})
  void teamOfAnotherCouncilIsRefusedWithTheReason(Action action) {
    assertThat(
            AccessPolicy.decide(
                caller(Role.MANAGEMENT_TEAM), action, Set.of(), Denial.OTHER_COUNCIL))
        .isEqualTo(Decision.denied(Denial.OTHER_COUNCIL));
  }

  /**
   * Who asked may never decide, whatever else speaks for it (rules §2.12, separation of persons).
   */
  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"DECIDE_SHIELD", "APPROVE_SHIELD_REMOVAL", "APPROVE_MERGE"})
  void whoAskedMayNotDecide(Action action) {
    assertThat(
            to(
                caller(Role.SHIELD_APPROVER, Role.MANAGEMENT_TEAM),
                action,
                CallerRelation.OWN_COUNCIL,
                CallerRelation.ASKED_BY_CALLER))
        .isEqualTo(Decision.denied(Denial.SAME_PERSON));
  }

  @Test
  void roleIsAskedBeforeThePerson() {
    assertThat(to(caller(Role.PRACTITIONER), Action.DECIDE_SHIELD, CallerRelation.ASKED_BY_CALLER))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
  }

  @Test
  void samePersonWinsOverMissingRelation() {
    assertThat(
            to(caller(Role.SHIELD_APPROVER), Action.DECIDE_SHIELD, CallerRelation.ASKED_BY_CALLER))
        .isEqualTo(Decision.denied(Denial.SAME_PERSON));
  }

  /** Separation compares persons, not accounts, and counts whoever is acted for (rules §2). */
  @Test
  void whoActsForSomebodyCountsAsBoth() {
    Caller caller =
        caller(Role.MANAGEMENT_TEAM).actingFor(account("doctor", "p-doctor", Role.PRACTITIONER));

    assertThat(caller.involves(new PersonId("p-caller"))).isTrue();
    assertThat(caller.involves(new PersonId("p-doctor"))).isTrue();
    assertThat(caller.involves(new PersonId("p-other"))).isFalse();
  }

  @Test
  void whoActsForNobodyCountsAsOne() {
    assertThat(caller(Role.PRACTITIONER).involves(new PersonId("p-caller"))).isTrue();
    assertThat(caller(Role.PRACTITIONER).involves(new PersonId("p-doctor"))).isFalse();
  }

  @Test
  void twoAccountsOfOnePersonAreOnePerson() {
    Account second = account("second", "p-caller", Role.SHIELD_APPROVER);

    assertThat(new Caller(second, null, "r").involves(new PersonId("p-caller"))).isTrue();
  }

  /** Mediated access: allowed is what both may do, in the role of the one who asks (rules §2). */
  @Test
  void onBehalfIsAllowedWhatBothMayDo() {
    assertThat(AccessPolicy.decide(mediating(Role.PRACTITIONER), Action.SEARCH))
        .isEqualTo(Decision.permitted(Role.MANAGEMENT_TEAM));
    assertThat(to(mediating(Role.PRACTITIONER), Action.CHANGE_INVOLVEMENT, CallerRelation.OWN))
        .isEqualTo(Decision.permitted(Role.MANAGEMENT_TEAM));
  }

  @Test
  void onBehalfIsDeniedWhatTheOtherMayNotDo() {
    assertThat(AccessPolicy.decide(mediating(Role.PRACTITIONER), Action.REGISTER_CHILD))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
    assertThat(to(mediating(Role.PRACTITIONER), Action.CORRECT_CHILD, CallerRelation.OWN_COUNCIL))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
    assertThat(AccessPolicy.decide(mediating(Role.USER_ADMINISTRATOR), Action.SEARCH))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
  }

  @Test
  void onBehalfIsDeniedWhatTheMediatorMayNotDo() {
    assertThat(AccessPolicy.decide(mediating(Role.SHIELD_APPROVER), Action.APPROVE_MERGE))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
    assertThat(to(mediating(Role.PRACTITIONER), Action.ASK_SHIELD, CallerRelation.INVOLVED))
        .isEqualTo(Decision.denied(Denial.OTHER_COUNCIL));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyManagementTeamOrSystemMediates(Role role) {
    Decision decision =
        AccessPolicy.decideOnBehalf(
            account("caller", "p-caller", role), account("doctor", "p-doctor", Role.PRACTITIONER));

    assertThat(decision)
        .isEqualTo(
            role == Role.MANAGEMENT_TEAM || role == Role.CASE_SYSTEM
                ? Decision.permitted(role)
                : Decision.denied(Denial.NOT_ON_BEHALF));
  }

  @ParameterizedTest
  @EnumSource(AccountStatus.class)
  void onlyActiveAccountIsActedFor(AccountStatus status) {
    Account doctor = account("doctor", "p-doctor", status, Role.PRACTITIONER);

    assertThat(
            AccessPolicy.decideOnBehalf(
                account("caller", "p-caller", Role.MANAGEMENT_TEAM), doctor))
        .isEqualTo(
            status == AccountStatus.ACTIVE
                ? Decision.permitted(Role.MANAGEMENT_TEAM)
                : Decision.denied(Denial.ACCOUNT_NOT_ACTIVE));
  }

  /** Who may not mediate learns nothing of the other account. */
  @Test
  void whoMayNotMediateDoesNotLearnOfASuspension() {
    assertThat(
            AccessPolicy.decideOnBehalf(
                account("caller", "p-caller", Role.PRACTITIONER),
                account("doctor", "p-doctor", AccountStatus.SUSPENDED, Role.PRACTITIONER)))
        .isEqualTo(Decision.denied(Denial.NOT_ON_BEHALF));
  }

  /** An emergency is stated by somebody who signed in within five minutes (rules §6). */
  @ParameterizedTest(name = "{0} seconds ago")
  @CsvSource({"0, yes", "1, yes", "300, yes", "301, no", "86400, no", "-1, no", "-3600, no"})
  void emergencyNeedsASignInOfTheLastFiveMinutes(long secondsAgo, String answer) {
    assertThat(emergency(NOW.minusSeconds(secondsAgo)))
        .isEqualTo(
            answer.equals("yes")
                ? Decision.permitted(Role.OVERRIDE_PRACTITIONER)
                : Decision.denied(Denial.SIGN_IN_AGAIN));
  }

  @Test
  void signInOfWhichNothingIsKnownIsNone() {
    assertThat(emergency(null)).isEqualTo(Decision.denied(Denial.SIGN_IN_AGAIN));
  }

  @Test
  void roleIsAskedBeforeTheSignIn() {
    assertThat(AccessPolicy.decide(caller(Role.PRACTITIONER), Action.BREAK_GLASS, NOW, NOW))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
    assertThat(AccessPolicy.decide(caller(Role.PRACTITIONER), Action.BREAK_GLASS, null, NOW))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
  }

  private static Decision emergency(@Nullable Instant signedIn) {
    return AccessPolicy.decide(
        caller(Role.OVERRIDE_PRACTITIONER), Action.BREAK_GLASS, signedIn, NOW);
  }

  /** Every search and every view needs a purpose (rules §3). */
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "PRACTITIONER, DIRECT_SUPPORT, yes",
    "PRACTITIONER, SAFEGUARDING, yes",
    "PRACTITIONER, TRANSFER, yes",
    "PRACTITIONER, RECORD_MAINTENANCE, PURPOSE_NOT_ALLOWED",
    "PRACTITIONER, SUBJECT_ACCESS, PURPOSE_NOT_ALLOWED",
    "OVERRIDE_PRACTITIONER, SUBJECT_ACCESS, PURPOSE_NOT_ALLOWED",
    "SHIELD_APPROVER, RECORD_MAINTENANCE, PURPOSE_NOT_ALLOWED",
    "MANAGEMENT_TEAM, DIRECT_SUPPORT, yes",
    "MANAGEMENT_TEAM, RECORD_MAINTENANCE, yes",
    "MANAGEMENT_TEAM, SUBJECT_ACCESS, yes",
    "USER_ADMINISTRATOR, DIRECT_SUPPORT, ROLE_NOT_ALLOWED",
    "COUNCIL_AUDITOR, SUBJECT_ACCESS, ROLE_NOT_ALLOWED",
    "FEED, RECORD_MAINTENANCE, ROLE_NOT_ALLOWED"
  })
  void upkeepAndSubjectAccessAreForTheTeamAlone(Role role, Purpose purpose, String answer) {
    assertThat(AccessPolicy.decide(caller(role), Action.VIEW_RECORD, purpose))
        .isEqualTo(
            answer.equals("yes")
                ? Decision.permitted(role)
                : Decision.denied(Denial.valueOf(answer)));
  }

  @Test
  void practitionerOfTheTeamSearchesForUpkeepAsTheTeam() {
    assertThat(
            AccessPolicy.decide(
                caller(Role.PRACTITIONER, Role.MANAGEMENT_TEAM),
                Action.SEARCH,
                Purpose.RECORD_MAINTENANCE))
        .isEqualTo(Decision.permitted(Role.MANAGEMENT_TEAM));
  }

  /** Allowed is what both may do: whom the team acts for may have no purpose of the team's. */
  @Test
  void teamsPurposeIsNotLentToWhomItActsFor() {
    assertThat(
            AccessPolicy.decide(
                mediating(Role.PRACTITIONER), Action.SEARCH, Purpose.RECORD_MAINTENANCE))
        .isEqualTo(Decision.denied(Denial.PURPOSE_NOT_ALLOWED));
    assertThat(
            AccessPolicy.decide(
                mediating(Role.MANAGEMENT_TEAM), Action.SEARCH, Purpose.RECORD_MAINTENANCE))
        .isEqualTo(Decision.permitted(Role.MANAGEMENT_TEAM));
  }

  @ParameterizedTest
  @CsvSource({
    "MANAGEMENT_TEAM, true, ARCHIVED_FIRST_YEAR, SAFEGUARDING, yes",
    "MANAGEMENT_TEAM, true, ARCHIVED_FIRST_YEAR, SERIOUS_CASE_REVIEW, yes",
    "MANAGEMENT_TEAM, true, ARCHIVED, SERIOUS_CASE_REVIEW, yes",
    "MANAGEMENT_TEAM, true, ARCHIVED, CHILD_PROTECTION_ENQUIRY, yes",
    "MANAGEMENT_TEAM, true, ARCHIVED, CHILD_DEATH_REVIEW, yes",
    "MANAGEMENT_TEAM, true, ARCHIVED, SUBJECT_ACCESS, PURPOSE_NOT_ALLOWED",
    "MANAGEMENT_TEAM, true, ARCHIVED, DIRECT_SUPPORT, PURPOSE_NOT_ALLOWED",
    "MANAGEMENT_TEAM, true, EXPIRED, CHILD_DEATH_REVIEW, PURPOSE_NOT_ALLOWED",
    "MANAGEMENT_TEAM, false, ARCHIVED_FIRST_YEAR, SAFEGUARDING, OTHER_COUNCIL",
    "MANAGEMENT_TEAM, false, ARCHIVED, CHILD_DEATH_REVIEW, OTHER_COUNCIL",
    "SHIELD_APPROVER, true, ARCHIVED_FIRST_YEAR, SAFEGUARDING, ROLE_NOT_ALLOWED",
    "PRACTITIONER, true, ARCHIVED_FIRST_YEAR, SAFEGUARDING, ROLE_NOT_ALLOWED",
    "PRACTITIONER, true, ARCHIVED, CHILD_DEATH_REVIEW, PURPOSE_NOT_ALLOWED",
    "FEED, true, ARCHIVED_FIRST_YEAR, SAFEGUARDING, ROLE_NOT_ALLOWED"
  })
  void archiveIsForTheCouncilsTeamAndAfterAYearForAnEnquiryAlone(
      Role role, boolean own, LifeStage stage, Purpose purpose, String answer) {
    assertThat(AccessPolicy.decideArchive(caller(role), own, stage, purpose))
        .isEqualTo(
            answer.equals("yes")
                ? Decision.permitted(role)
                : Decision.denied(Denial.valueOf(answer)));
  }

  @Test
  void teamReadsNoArchiveForSomebodyElse() {
    assertThat(
            AccessPolicy.decideArchive(
                mediating(Role.MANAGEMENT_TEAM),
                true,
                LifeStage.ARCHIVED_FIRST_YEAR,
                Purpose.SAFEGUARDING))
        .isEqualTo(Decision.denied(Denial.ROLE_NOT_ALLOWED));
    assertThat(AccessPolicy.mayReadArchives(mediating(Role.MANAGEMENT_TEAM))).isFalse();
  }

  @Test
  void nationalAuditorWorksForNoCouncil() {
    Account auditor =
        new Account(
            new AccountId("national"),
            new PersonId("p-national"),
            "National auditor",
            null,
            null,
            new Organisation("X1", "Audit"),
            null,
            "auditor",
            Set.of(Role.NATIONAL_AUDITOR),
            AccountStatus.ACTIVE,
            1);

    assertThat(auditor.worksFor(LEEDS)).isFalse();
    assertThat(caller(Role.COUNCIL_AUDITOR).account().worksFor(LEEDS)).isTrue();
    assertThat(caller(Role.COUNCIL_AUDITOR).account().worksFor(Authority.NATIONAL)).isFalse();
  }

  private static Decision expected(Role role, String needs, CallerRelation relation) {
    if (needs.equals("-")) {
      return Decision.denied(Denial.ROLE_NOT_ALLOWED);
    }
    String has = relation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return needs.equals("yes") || needs.equals(has)
        ? Decision.permitted(role)
        : Decision.denied(Denial.OTHER_COUNCIL);
  }

  private static Decision to(Caller caller, Action action, CallerRelation... relations) {
    return AccessPolicy.decide(caller, action, Set.of(relations), Denial.OTHER_COUNCIL);
  }

  private static Action action(String code) {
    return Arrays.stream(Action.values())
        .filter(action -> action.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String text(ArgumentsAccessor line, int column) {
    @Nullable String text = line.getString(column);
    return text == null ? "" : text;
  }

  private static Caller mediating(Role other) {
    return caller(Role.MANAGEMENT_TEAM).actingFor(account("other", "p-other", other));
  }

  private static Caller caller(Role... roles) {
    return new Caller(account("caller", "p-caller", roles), null, "request-1");
  }

  private static Account of(@Nullable Authority council, Account account) {
    return new Account(
        account.id(),
        account.person(),
        account.displayName(),
        account.email(),
        account.phone(),
        account.organisation(),
        council,
        account.jobRole(),
        account.roles(),
        account.status(),
        account.version());
  }

  private static Account account(String id, String person, Role... roles) {
    return account(id, person, AccountStatus.ACTIVE, roles);
  }

  private static Account account(String id, String person, AccountStatus status, Role... roles) {
    return new Account(
        new AccountId(id),
        new PersonId(person),
        "Somebody",
        null,
        null,
        new Organisation("990001", "School"),
        LEEDS,
        "teacher",
        Set.of(roles),
        status,
        1);
  }
}
