package org.contactpoint.cloud.shielding;

import java.util.Map;
import org.contactpoint.http.answer.Answer;

/** What the shielding function answered. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
record ShieldingAnswer(int status, Map<String, String> headers, byte[] body) {
  private static final int CONFLICT = 409;

  /**
   * The answer as it was given; where somebody else was faster, it is for the caller to decide
   * anew.
   */
  Answer answer() {
    return status == CONFLICT && headers.containsKey("Retry-After")
        ? Answer.concurrentChange()
        : new Answer.Relayed(status, headers, body);
  }

  boolean isOk() {
    return status == 200;
  }

  @Override
  public String toString() {
    return "ShieldingAnswer[" + status + "]";
  }
}
