package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.PlainText;

/** Who asks what is held of a child. */
public record Requester(RequesterKind kind, PlainText name) {

  @Override
  public String toString() {
    return "Requester[redacted]";
  }
}
