package org.contactpoint.dynamodb.document;

import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.jspecify.annotations.Nullable;

/** Who works with a child. */
public record PractitionerDocument(
    @Nullable String name, @Nullable String role, @Nullable String phone, @Nullable String email) {

  static @Nullable PractitionerDocument of(@Nullable Practitioner practitioner) {
    return practitioner == null
        ? null
        : new PractitionerDocument(
            practitioner.name() == null ? null : practitioner.name().value(),
            practitioner.role() == null ? null : practitioner.role().value(),
            practitioner.phone() == null ? null : practitioner.phone().value(),
            practitioner.email() == null ? null : practitioner.email().value());
  }

  Practitioner practitioner() {
    return new Practitioner(
        name == null ? null : new PlainText(name),
        role == null ? null : new RoleCode(role),
        phone == null ? null : new PhoneNumber(phone),
        email == null ? null : new EmailAddress(email));
  }

  @Override
  public String toString() {
    return "PractitionerDocument[redacted]";
  }
}
