package org.contactpoint.http.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.carer.Carer;
import org.jspecify.annotations.Nullable;

/** Somebody who cares for the child. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CarerResponse(
    String name,
    @Nullable String relationship,
    boolean parentalResponsibility,
    @Nullable String phone) {

  static CarerResponse of(Carer carer) {
    return new CarerResponse(
        carer.name().value(),
        carer.relationship() == null ? null : carer.relationship().code(),
        carer.parentalResponsibility(),
        carer.phone() == null ? null : carer.phone().value());
  }

  @Override
  public String toString() {
    return "CarerResponse[redacted]";
  }
}
