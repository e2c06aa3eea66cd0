package org.contactpoint.dynamodb.document;

import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/** Somebody who cares for a child. */
public record CarerDocument(
    String name,
    @Nullable String relationship,
    boolean parentalResponsibility,
    @Nullable String phone) {

  static CarerDocument of(Carer carer) {
    return new CarerDocument(
        carer.name().value(),
        carer.relationship() == null ? null : carer.relationship().code(),
        carer.parentalResponsibility(),
        carer.phone() == null ? null : carer.phone().value());
  }

  Carer carer() {
    return new Carer(
        new PlainText(name),
        relationship == null ? null : Relationship.parse(relationship).orElseThrow(),
        parentalResponsibility,
        phone == null ? null : new PhoneNumber(phone));
  }

  @Override
  public String toString() {
    return "CarerDocument[redacted]";
  }
}
