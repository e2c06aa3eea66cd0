package org.contactpoint.domain.carer;

import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/** A person who cares for the child. */
public record Carer(
    PlainText name,
    @Nullable Relationship relationship,
    boolean parentalResponsibility,
    @Nullable PhoneNumber phone) {

  @Override
  public String toString() {
    return "Carer[redacted]";
  }
}
