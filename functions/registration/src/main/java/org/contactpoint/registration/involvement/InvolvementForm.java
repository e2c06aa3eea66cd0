package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.Consent;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.child.InvolvementId;
import org.contactpoint.domain.child.Practitioner;
import org.contactpoint.domain.child.ServiceType;
import org.contactpoint.domain.shielding.WorkingDays;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.OrganisationCode;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** Reads a new involvement: name, organisation, telephone and e-mail are the account's own. */
@Singleton
final class InvolvementForm {

  private final Ids ids;
  private final Clock clock;

  InvolvementForm(Ids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** The involvement of that account; what breaks a rule is noted in the fields. */
  Involvement read(AddInvolvementRequest request, Account account, Fields fields) {
    checkStart(request.start(), fields);
    return new Involvement(
        new InvolvementId(ids.next()),
        request.serviceType(),
        new OrganisationCode(account.organisation().code()),
        PlainText.parse(account.organisation().name()).orElseThrow(),
        practitioner(account),
        request.start(),
        null,
        Boolean.TRUE.equals(request.leadPractitioner()),
        Boolean.TRUE.equals(request.assessmentHeld()),
        ground(request, fields),
        account.id());
  }

  private void checkStart(LocalDate start, Fields fields) {
    if (start.isAfter(LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON).plusYears(1))) {
      fields.refuse("start", "must not be more than a year ahead");
    }
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

  /** A sensitive service needs consent or the harm ground, not both; any other takes neither. */
  private static @Nullable Consent ground(AddInvolvementRequest request, Fields fields) {
    ServiceType service = request.serviceType();
    AddInvolvementRequest.ConsentRequest given = request.consent();
    boolean harm = request.harmGround() != null;
    if (!service.isSensitive()) {
      if (given != null || harm) {
        fields.refuse(given == null ? "harmGround" : "consent", "is for sensitive services only");
      }
      return null;
    }
    if ((given == null) != harm) {
      fields.refuse("consent", "or harmGround is needed for a sensitive service, not both");
      return null;
    }
    return given == null
        ? new Consent.Harm(java.util.Objects.requireNonNull(request.harmGround()))
        : new Consent.Given(given.givenBy(), given.competence(), given.date(), null);
  }
}
