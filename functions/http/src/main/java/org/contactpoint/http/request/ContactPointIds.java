package org.contactpoint.http.request;

import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;

/** Reads ContactPoint numbers as requests write them: digits alone, in one form. */
final class ContactPointIds {
  private ContactPointIds() {}

  /** The number, empty where the text is none or is written in another form. */
  static Optional<ContactPointId> read(String text) {
    return ContactPointId.parse(text).toOptional().filter(child -> child.value().equals(text));
  }
}
