package org.contactpoint.http.door;

/** Ends a request early with its answer; thrown and caught inside the door alone. */
final class EarlyResponse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Answer answer;

  EarlyResponse(Answer answer) {
    super(null, null, false, false);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
