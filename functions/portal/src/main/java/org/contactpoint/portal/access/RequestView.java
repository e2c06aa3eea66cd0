package org.contactpoint.portal.access;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.portal.page.Frame;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.part.Task;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it.
 *
 * @param place the list that the reader came from
 * @param team whether the reader is of a management team: others take part in the review alone
 * @param message what was done before, null for nothing
 * @param problem what stood in the way, null for nothing
 */
public record RequestView(
    AccessRequest request,
    ListPlace place,
    boolean team,
    @Nullable String message,
    @Nullable String problem) {
  private static final List<String> WAY =
      List.of("received", "id-check", "rights-check", "safety-review");

  /** A page of this request. */
  public String to(String page) {
    return place.on("/access-requests/" + request.requestId() + page);
  }

  /** The steps to the answer, in their order. */
  public List<Task> tasks(Frame frame) {
    return Stream.concat(
            Stream.of(AccessCheck.values()).map(check -> task(frame, check)),
            Stream.of(release(frame)))
        .toList();
  }

  private Task task(Frame frame, AccessCheck check) {
    boolean mine = team || check == AccessCheck.SAFETY_REVIEW;
    String href = mine ? frame.to(to("/check/" + check.code())) : null;
    return task(check.title(), href, check.hint(), List.of(AccessCheck.values()).indexOf(check));
  }

  private Task release(Frame frame) {
    String href = team ? frame.to(to("/decide/release")) : null;
    return task(AccessDecision.RELEASE.title(), href, null, AccessCheck.values().length);
  }

  /** How many steps come before it is {@code turn}. */
  private Task task(String title, @Nullable String href, @Nullable String hint, int turn) {
    int taken = WAY.indexOf(request.status());
    if (taken < turn) {
      return new Task(title, null, hint, Task.CannotStartYet.of());
    }
    return taken == turn
        ? new Task(title, href, hint, new Task.Tagged("To do", "govuk-tag--blue"))
        : new Task(title, null, hint, Task.Completed.of());
  }

  /** Whether the review is made, and can be made once more where a shield came or went. */
  public boolean canBeReviewedAgain() {
    return request.status().equals("safety-review");
  }

  @Override
  public String toString() {
    return "RequestView[redacted]";
  }
}
