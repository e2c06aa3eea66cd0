package org.contactpoint.http.request;

import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;

/** Reads ContactPoint numbers as requests write them: digits alone, in one form. */
final class ContactPointIds {
  private ContactPointIds() {}

  /** The number, empty if the text is not a ContactPoint number in its canonical form. */
  static Optional<ContactPointId> read(String text) {
    return ContactPointId.parse(text).toOptional().filter(child -> child.value().equals(text));
  }
}
