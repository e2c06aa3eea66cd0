package org.contactpoint.registration.form;

import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** A carer as they are sent. */
public record CarerRequest(
    String name,
    @Nullable Relationship relationship,
    @Nullable Boolean parentalResponsibility,
    @Nullable String phone) {

  @Nullable Carer read(Fields fields, String path) {
    PlainText text = fields.read(path + ".name", name, PlainText::parse);
    PhoneNumber number = fields.read(path + ".phone", phone, PhoneNumber::parse);
    return text == null
        ? null
        : new Carer(text, relationship, Boolean.TRUE.equals(parentalResponsibility), number);
  }

  @Override
  public String toString() {
    return "CarerRequest[redacted]";
  }
}
