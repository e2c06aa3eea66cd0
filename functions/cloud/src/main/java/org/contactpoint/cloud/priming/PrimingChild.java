package org.contactpoint.cloud.priming;

import java.time.LocalDate;
import org.contactpoint.domain.value.ContactPointId;

/** The invented child of the temporary tables, as people search for it. */
public record PrimingChild(ContactPointId id, String given, String family, LocalDate born) {
  @Override
  public String toString() {
    return "PrimingChild[redacted]";
  }
}
