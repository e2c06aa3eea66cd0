package org.contactpoint.cloud.desk;

import java.util.Map;
import org.contactpoint.http.door.Answer;

/** What the desk answered. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
record DeskAnswer(int status, Map<String, String> headers, byte[] body) {

  Answer answer() {
    return new Answer.Passed(status, headers, body);
  }

  boolean isOk() {
    return status == 200;
  }

  @Override
  public String toString() {
    return "DeskAnswer[" + status + "]";
  }
}
