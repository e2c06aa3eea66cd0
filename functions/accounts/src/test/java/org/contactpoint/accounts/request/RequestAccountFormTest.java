package org.contactpoint.accounts.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.contactpoint.accounts.request.RequestAccountRequest.OrganisationRequest;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Role;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a request for an account has to say. */
class RequestAccountFormTest {
  private final RequestAccountForm form = new RequestAccountForm(new FixedIds(1));

  private static RequestAccountRequest body(
      @Nullable String phone, String council, List<Role> roles) {
    return new RequestAccountRequest(
        "Amina",
        "Rahman",
        "amina@leeds.example",
        phone,
        new OrganisationRequest("E08000035-CSC", "Leeds children's social care"),
        council,
        "social-worker",
        roles);
  }

  @Test
  void accountIsReadWithIdsOfItsOwn() {
    Account account =
        form.read(body("0113 496 0111", "E08000035", List.of(Role.PRACTITIONER))).orElseThrow();

    assertThat(account.displayName()).isEqualTo("Amina Rahman");
    assertThat(account.phone()).isEqualTo("+441134960111");
    assertThat(account.authority()).isEqualTo(AnAccount.LEEDS);
    assertThat(account.roles()).isEqualTo(Set.of(Role.PRACTITIONER));
    assertThat(account.status()).isEqualTo(AccountStatus.REQUESTED);
    assertThat(account.id().value()).hasSize(32).isNotEqualTo(account.person().value());
  }

  @Test
  void telephoneMayBeLeftOut() {
    assertThat(form.read(body(null, "E08000035", List.of(Role.PRACTITIONER)))).isPresent();
  }

  @Test
  void nationalAuditorWorksForNoCouncilAndDoesNothingElse() {
    assertThat(form.read(body(null, "england", List.of(Role.NATIONAL_AUDITOR))).orElseThrow())
        .extracting(Account::authority)
        .isNull();
    assertThat(form.read(body(null, "england", List.of(Role.NATIONAL_AUDITOR, Role.PRACTITIONER))))
        .isEmpty();
    assertThat(form.read(body(null, "E08000035", List.of(Role.NATIONAL_AUDITOR)))).isEmpty();
  }

  @Test
  void machinesAndNobodyAreNoRoles() {
    assertThat(form.read(body(null, "E08000035", List.of(Role.FEED)))).isEmpty();
    assertThat(form.read(body(null, "E08000035", List.of()))).isEmpty();
    assertThat(form.problems()).extracting(FieldProblem::field).containsOnly("roles");
  }

  @Test
  void eachFieldIsNamedWithWhatIsWrong() {
    RequestAccountRequest bad =
        new RequestAccountRequest(
            "4",
            "",
            "nowhere",
            "12",
            new OrganisationRequest("??", "<b>"),
            "Leeds",
            "Social Worker",
            List.of(Role.PRACTITIONER));

    assertThat(form.read(bad)).isEmpty();
    assertThat(form.problems())
        .extracting(FieldProblem::field)
        .containsExactly(
            "givenName",
            "familyName",
            "email",
            "phone",
            "organisation.code",
            "organisation.name",
            "council",
            "jobRole");
  }
}
