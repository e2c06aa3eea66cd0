package org.contactpoint.domain.involvement;

import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.jspecify.annotations.Nullable;

/** The person of a service who works with the child, as far as the source names one. */
public record Practitioner(
    @Nullable PlainText name,
    @Nullable RoleCode role,
    @Nullable PhoneNumber phone,
    @Nullable EmailAddress email) {

  @Override
  public String toString() {
    return "Practitioner[redacted]";
  }
}
