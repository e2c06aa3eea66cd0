package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.Requester;

/** Who asks. */
public record RequesterResponse(String kind, String name) {

  static RequesterResponse of(Requester requester) {
    return new RequesterResponse(requester.kind().code(), requester.name().value());
  }

  @Override
  public String toString() {
    return "RequesterResponse[redacted]";
  }
}
