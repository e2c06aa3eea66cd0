package org.contactpoint.portal.access;

import java.util.Map;
import java.util.Optional;

/** What is said on the page of a request, by the codes in its address. */
final class AccessMessages {
  private static final Map<String, String> DONE =
      Map.of(
          "entered", "The request has been entered. Check first who asks.",
          "noted", "Your finding has been noted.",
          "released", "The document has been released. Give it to the requester.",
          "refused", "The request has been refused. Tell the requester why.",
          "extended", "Two months have been added. Tell the requester why.",
          "complained", "The complaint has been noted.");

  private static final Map<String, String> PROBLEMS =
      Map.of(
          "out-of-turn",
              "This could not be done: the request has changed since you opened it, or another step"
                  + " comes first. Below is how it stands now.",
          "review-again",
              "The document was not released: a shield was opened or removed after the review."
                  + " Review again what may be told.",
          "ask-anew",
              "The document can no longer be shown: it was released more than 30 days ago, or the"
                  + " record has changed since. Enter a new request.");

  private AccessMessages() {}

  /** What was done. */
  static Optional<String> done(String code) {
    return Optional.ofNullable(DONE.get(code));
  }

  /** What stood in the way. */
  static Optional<String> problem(String code) {
    return Optional.ofNullable(PROBLEMS.get(code));
  }

  /** Whether a problem of that name is told on the page of the request. */
  static boolean tells(String problem) {
    return PROBLEMS.containsKey(problem);
  }
}
