package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.involvement.ServiceType;
import org.jspecify.annotations.Nullable;

/** What somebody says of their own work, on its way from one function to another; never stored. */
public record NewInvolvementDocument(
    String service,
    String start,
    boolean lead,
    boolean assessment,
    @Nullable ConsentDocument consent) {

  public static NewInvolvementDocument of(NewInvolvement said) {
    return new NewInvolvementDocument(
        said.serviceType().code(),
        said.start().toString(),
        said.leadPractitioner(),
        said.assessmentHeld(),
        ConsentDocument.of(said.consent()));
  }

  public NewInvolvement said() {
    return new NewInvolvement(
        ServiceType.parse(service).orElseThrow(),
        LocalDate.parse(start),
        lead,
        assessment,
        consent == null ? null : consent.consent());
  }

  @Override
  public String toString() {
    return "NewInvolvementDocument[redacted]";
  }
}
