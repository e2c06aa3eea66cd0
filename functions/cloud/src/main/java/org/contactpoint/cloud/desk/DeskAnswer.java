package org.contactpoint.cloud.desk;

import java.util.Map;
import org.contactpoint.http.door.Answer;

/** What the desk answered. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
record DeskAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final int CONFLICT = 409;

  /** The answer as it was given; where somebody else was faster, it is for the caller to decide. */
  Answer answer() {
    return status == CONFLICT && headers.containsKey("Retry-After")
        ? Answer.concurrentChange()
        : new Answer.Passed(status, headers, body);
  }

  boolean isOk() {
    return status == 200;
  }

  @Override
  public String toString() {
    return "DeskAnswer[" + status + "]";
  }
}
