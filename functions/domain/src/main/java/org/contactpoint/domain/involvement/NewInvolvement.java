package org.contactpoint.domain.involvement;

import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.jspecify.annotations.Nullable;

/**
 * An involvement that a practitioner enters; who they are and how to call them comes from their
 * account (rules §4).
 *
 * @param consent the ground of a sensitive service, null for every other
 */
public record NewInvolvement(
    ServiceType serviceType,
    LocalDate start,
    boolean leadPractitioner,
    boolean assessmentHeld,
    @Nullable Consent consent) {

  /**
   * The involvement of that account; invalid where its organisation has no code or name that an
   * involvement may have.
   */
  public Parsed<Involvement> of(Account account, InvolvementId id) {
    return switch (OrganisationCode.parse(account.organisation().code())) {
      case Parsed.Invalid<OrganisationCode>(String reason) -> Parsed.invalid(reason);
      case Parsed.Valid<OrganisationCode>(OrganisationCode code) ->
          PlainText.parse(account.organisation().name()).map(name -> at(code, name, account, id));
    };
  }

  private Involvement at(OrganisationCode code, PlainText name, Account account, InvolvementId id) {
    return new Involvement(
        id,
        serviceType,
        code,
        name,
        practitioner(account),
        start,
        null,
        leadPractitioner,
        assessmentHeld,
        consent,
        account.id());
  }

  private static Practitioner practitioner(Account account) {
    return new Practitioner(
        PlainText.parse(account.displayName()).toOptional().orElse(null),
        RoleCode.parse(account.jobRole()).toOptional().orElse(null),
        account.phone() == null
            ? null
            : PhoneNumber.parse(account.phone()).toOptional().orElse(null),
        account.email() == null
            ? null
            : EmailAddress.parse(account.email()).toOptional().orElse(null));
  }

  @Override
  public String toString() {
    return "NewInvolvement[redacted]";
  }
}
