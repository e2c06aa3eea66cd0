package org.contactpoint.shielding.subjectaccess;

/** The body of a request that a council enters. */
public record ReceiveAccessRequestBody(String childId, RequesterBody requester, String received) {
  @Override
  public String toString() {
    return "ReceiveAccessRequestBody[redacted]";
  }
}
