package org.contactpoint.accounts.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** Reads a request for an account field by field, and keeps what is wrong with each. */
final class RequestAccountForm {
  private final Fields fields = new Fields();
  private final Ids ids;

  RequestAccountForm(Ids ids) {
    this.ids = ids;
  }

  /** The new account with ids that nobody ever had; empty where a field is wrong. */
  Optional<Account> read(RequestAccountRequest body) {
    NamePart given = fields.read("givenName", body.givenName(), NamePart::parse);
    NamePart family = fields.read("familyName", body.familyName(), NamePart::parse);
    EmailAddress email = fields.read("email", body.email(), EmailAddress::parse);
    PhoneNumber phone = fields.read("phone", body.phone(), PhoneNumber::parse);
    OrganisationCode code =
        fields.read("organisation.code", body.organisation().code(), OrganisationCode::parse);
    PlainText name = fields.read("organisation.name", body.organisation().name(), PlainText::parse);
    Authority council = fields.read("council", body.council(), Authority::parse);
    RoleCode job = fields.read("jobRole", body.jobRole(), RoleCode::parse);
    Set<Role> roles = roles(body.roles(), council);
    if (!fields.valid()
        || given == null
        || family == null
        || email == null
        || code == null
        || name == null
        || council == null
        || job == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Account(
            new AccountId(ids.next()),
            new PersonId(ids.next()),
            given.value() + " " + family.value(),
            email.value(),
            phone == null ? null : phone.value(),
            new Organisation(code.value(), name.value()),
            roles.contains(Role.NATIONAL_AUDITOR) ? null : council,
            job.value(),
            roles,
            AccountStatus.REQUESTED,
            1));
  }

  /**
   * Machines are no people; and who audits all of it works for no council, and does nothing else.
   */
  private Set<Role> roles(List<Role> asked, @Nullable Authority council) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(asked);
    if (roles.isEmpty()) {
      fields.refuse("roles", "must name at least one");
    }
    if (roles.contains(Role.FEED) || roles.contains(Role.CASE_SYSTEM)) {
      fields.refuse("roles", "must be a person's");
    }
    if (roles.contains(Role.NATIONAL_AUDITOR)
        && (roles.size() > 1 || (council != null && !council.isNational()))) {
      fields.refuse("roles", "must be national-auditor alone, for england");
    }
    return roles;
  }

  List<FieldProblem> problems() {
    return fields.problems();
  }
}
