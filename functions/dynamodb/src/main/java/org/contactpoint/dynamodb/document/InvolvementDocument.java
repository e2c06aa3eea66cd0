package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A service working with a child.
 *
 * <p>More than ten components, because they are the fields of the stored JSON, one for one.
 */
public record InvolvementDocument(
    String id,
    String service,
    String organisation,
    String organisationName,
    @Nullable PractitionerDocument practitioner,
    String start,
    @Nullable String end,
    boolean lead,
    boolean assessment,
    @Nullable ConsentDocument consent,
    @Nullable String owner) {

  static @Nullable InvolvementDocument of(@Nullable Involvement involvement) {
    return involvement == null
        ? null
        : new InvolvementDocument(
            involvement.id().value(),
            involvement.serviceType().code(),
            involvement.organisationCode().value(),
            involvement.organisationName().value(),
            PractitionerDocument.of(involvement.practitioner()),
            involvement.start().toString(),
            involvement.end() == null ? null : involvement.end().toString(),
            involvement.leadPractitioner(),
            involvement.assessmentHeld(),
            ConsentDocument.of(involvement.consent()),
            involvement.owner() == null ? null : involvement.owner().value());
  }

  Involvement involvement() {
    return new Involvement(
        new InvolvementId(id),
        ServiceType.parse(service).orElseThrow(),
        new OrganisationCode(organisation),
        new PlainText(organisationName),
        practitioner == null ? null : practitioner.practitioner(),
        LocalDate.parse(start),
        end == null ? null : LocalDate.parse(end),
        lead,
        assessment,
        consent == null ? null : consent.consent(),
        owner == null ? null : new AccountId(owner));
  }

  @Override
  public String toString() {
    return "InvolvementDocument[redacted]";
  }
}
