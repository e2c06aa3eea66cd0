package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.RequesterKind;

/** Who asks, as a team sends it and is shown it. */
public record RequesterBody(RequesterKind kind, String name) {
  @Override
  public String toString() {
    return "RequesterBody[redacted]";
  }
}
