package org.contactpoint.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose an involvement is: by who entered it, never by what is in it (rules §2, §4). */
class OwnInvolvementTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final String ID = "0".repeat(31) + "1";
  private static final ContactPointId CHILD = ContactPointId.generate(new java.util.Random(1));
  private static final Account RUTH = account("ruth", LEEDS, Role.PRACTITIONER);

  private static Account account(String id, Authority council, Role role) {
    return new Account(
        new AccountId(id),
        new PersonId("person of " + id),
        "Ruth Okafor",
        "ruth@leeds.example",
        "+441134960101",
        new Organisation("E08000035-CSC", "Leeds social care"),
        council,
        "social-worker",
        Set.of(role),
        AccountStatus.ACTIVE,
        1);
  }

  private static Involvement mentoring(Account account) {
    return entered(account, ServiceType.LEARNING_MENTORING, null);
  }

  private static Involvement entered(
      Account account, ServiceType service, @Nullable Consent consent) {
    return new NewInvolvement(service, MAY, true, false, consent)
        .of(account, new InvolvementId(ID))
        .orElseThrow();
  }

  private static List<Statement> from(String feed, Involvement said) {
    return List.of(
        Statement.first(
            new StatementKey(new Source(LEEDS, feed), ID),
            CHILD,
            new Version(MAY, "act-1", false, Facts.involved(said))));
  }

  private static List<Statement> service(Involvement said) {
    return from(Source.SERVICE, said);
  }

  private static boolean goesOn(List<Statement> statements, Account account) {
    return OwnInvolvement.goingOn(statements, account.id(), ServiceType.LEARNING_MENTORING)
        .isPresent();
  }

  private static boolean mayChange(Account account) {
    return OwnInvolvement.changeable(service(mentoring(RUTH)), account, ID).isPresent();
  }

  @Test
  void whoEnteredItOwnsIt() {
    List<Statement> statements = service(mentoring(RUTH));

    assertThat(goesOn(statements, RUTH)).isTrue();
    assertThat(OwnInvolvement.named(statements, RUTH.id(), ID)).isPresent();
    assertThat(OwnInvolvement.named(statements, RUTH.id(), "0".repeat(32))).isEmpty();
    assertThat(OwnInvolvement.isThere(statements, RUTH.id(), JUNE)).isTrue();
  }

  /** Name, telephone, address and organisation are the same: still somebody else's. */
  @Test
  void whoHasTheSameContactDetailsDoesNot() {
    Account other = account("other", LEEDS, Role.PRACTITIONER);
    List<Statement> statements = service(mentoring(RUTH));

    assertThat(goesOn(statements, other)).isFalse();
    assertThat(OwnInvolvement.named(statements, other.id(), ID)).isEmpty();
    assertThat(OwnInvolvement.isThere(statements, other.id(), JUNE)).isFalse();
    assertThat(mayChange(other)).isFalse();
  }

  @Test
  void whatAFileSaidIsNobodys() {
    List<Statement> statements = from("school-census", unowned(mentoring(RUTH)));

    assertThat(goesOn(statements, RUTH)).isFalse();
    assertThat(OwnInvolvement.isThere(statements, RUTH.id(), JUNE)).isFalse();
    assertThat(OwnInvolvement.changeable(statements, RUTH, ID)).isEmpty();
  }

  private static Involvement unowned(Involvement of) {
    return new Involvement(
        of.id(),
        of.serviceType(),
        of.organisationCode(),
        of.organisationName(),
        of.practitioner(),
        of.start(),
        null,
        false,
        false,
        null,
        null);
  }

  @Test
  void whatEndedOrIsHiddenDoesNotGoOn() {
    Consent given = new Consent.Given(ConsentGiver.CHILD, Competence.GILLICK_COMPETENT, MAY, null);
    Involvement clinic = entered(RUTH, ServiceType.MENTAL_HEALTH, given);

    assertThat(goesOn(service(mentoring(RUTH).endedOn(JUNE)), RUTH)).isFalse();
    assertThat(goesOn(service(clinic), RUTH)).isFalse();
    assertThat(OwnInvolvement.goingOn(service(clinic), RUTH.id(), ServiceType.MENTAL_HEALTH))
        .isPresent();
    assertThat(
            OwnInvolvement.goingOn(
                service(clinic.consentWithdrawnOn(JUNE)), RUTH.id(), ServiceType.MENTAL_HEALTH))
        .isEmpty();
    assertThat(
            OwnInvolvement.isThere(
                service(mentoring(RUTH).endedOn(JUNE)), RUTH.id(), JUNE.plusDays(1)))
        .isFalse();
  }

  @Test
  void whatWasTakenBackIsNobodys() {
    Statement taken =
        service(mentoring(RUTH))
            .getFirst()
            .saying(new Version(JUNE, "act-2", true, Facts.involved(mentoring(RUTH))));

    assertThat(goesOn(List.of(taken), RUTH)).isFalse();
    assertThat(OwnInvolvement.isThere(List.of(taken), RUTH.id(), JUNE)).isFalse();
  }

  /** The owner changes it, or the team of the service's council; nobody else. */
  @Test
  void ownerAndTheServicesTeamChangeIt() {
    assertThat(mayChange(RUTH)).isTrue();
    assertThat(mayChange(account("team", LEEDS, Role.MANAGEMENT_TEAM))).isTrue();
    assertThat(mayChange(account("york", YORK, Role.MANAGEMENT_TEAM))).isFalse();
    assertThat(mayChange(account("approver", LEEDS, Role.SHIELD_APPROVER))).isFalse();
  }

  @Test
  void anInvolvementSaysWhoTheAccountIs() {
    Involvement mentoring = mentoring(RUTH);

    assertThat(mentoring.owner()).isEqualTo(RUTH.id());
    assertThat(mentoring.organisationCode().value()).isEqualTo("E08000035-CSC");
    assertThat(java.util.Objects.requireNonNull(mentoring.practitioner()).toString())
        .doesNotContain("Ruth");
  }

  @Test
  void accountWithoutContactDetailsIsNamedAsFarAsItIsKnown() {
    Account bare =
        new Account(
            new AccountId("bare"),
            new PersonId("p-bare"),
            "1",
            null,
            null,
            new Organisation("E08000035-CSC", "Leeds social care"),
            LEEDS,
            "?",
            Set.of(Role.PRACTITIONER),
            AccountStatus.ACTIVE,
            1);

    var practitioner = java.util.Objects.requireNonNull(mentoring(bare).practitioner());
    assertThat(practitioner.email()).isNull();
    assertThat(practitioner.phone()).isNull();
    assertThat(practitioner.role()).isNull();
  }

  /** An organisation that no involvement may carry is a broken field, never a fault. */
  @Test
  void accountOfAnUnknownOrganisationAddsNothing() {
    Account odd =
        new Account(
            new AccountId("odd"),
            new PersonId("p-odd"),
            "Ruth Okafor",
            null,
            null,
            new Organisation("DFE", "Department"),
            Authority.NATIONAL,
            "records-officer",
            Set.of(Role.MANAGEMENT_TEAM),
            AccountStatus.ACTIVE,
            1);

    assertThat(
            new NewInvolvement(ServiceType.LEARNING_MENTORING, MAY, false, false, null)
                .of(odd, new InvolvementId(ID)))
        .isInstanceOf(Parsed.Invalid.class);
  }
}
