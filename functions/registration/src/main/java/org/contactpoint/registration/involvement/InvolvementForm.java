package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what somebody says of their own work; who they are is their account's to say. */
@Singleton
final class InvolvementForm {

  private final Ids ids;
  private final Clock clock;

  InvolvementForm(Ids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** Reads the body; invalid values are noted as problems of their fields. */
  NewInvolvement read(AddInvolvementRequest request, Fields fields) {
    LocalDate today = London.today(clock);
    fields.take("start", Involvement.firstDay(request.start(), today));
    if (request.consent() != null) {
      fields.take("consent.date", IsoDate.past(request.consent().date(), today));
    }
    return new NewInvolvement(
        request.serviceType(),
        request.start(),
        Boolean.TRUE.equals(request.leadPractitioner()),
        Boolean.TRUE.equals(request.assessmentHeld()),
        ground(request, fields));
  }

  /**
   * The involvement of that account, under an id of its own; null where its organisation has no
   * code or name that an involvement may carry, which is noted in the fields.
   */
  @Nullable Involvement of(Account account, NewInvolvement said, Fields fields) {
    return fields.read(
        "organisation",
        account.organisation().code(),
        ignored -> said.of(account, new InvolvementId(ids.next())));
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
