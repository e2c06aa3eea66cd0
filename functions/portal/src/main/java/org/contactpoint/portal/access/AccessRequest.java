package org.contactpoint.portal.access;

import org.jspecify.annotations.Nullable;

/**
 * A request to see what is held, as the API shows it.
 *
 * @param due the last day on which the answer is in time
 * @param status the last step that was taken with success, or how the request ended
 * @param extension why the answer takes two months longer, null where it does not
 * @param refusal why it was refused, null where it was not
 * @param complaint what the requester complained of, null where they did not
 */
public record AccessRequest(
    String requestId,
    String childId,
    Requester requester,
    String received,
    String due,
    String status,
    boolean overdue,
    @Nullable String extension,
    @Nullable String refusal,
    @Nullable String complaint) {

  /** Who asks. */
  public record Requester(String kind, String name) {
    @Override
    public String toString() {
      return "Requester[redacted]";
    }
  }

  /** Who asks, and about whom. */
  public String asked() {
    return requester.kind().equals("child")
        ? requester.name() + " asks what is held of them under the number " + childId + "."
        : "%s, %s, asks what is held of the child with the number %s."
            .formatted(requester.name(), AccessWords.kind(requester.kind()), childId);
  }

  /** Whether the document may be read. */
  public boolean wasReleased() {
    return status.equals("released");
  }

  /** Whether it was released or refused. */
  public boolean hasEnded() {
    return wasReleased() || status.equals("refused");
  }

  /** Whether two months may be added. */
  public boolean canBeExtended() {
    return !hasEnded() && !overdue && extension == null;
  }

  @Override
  public String toString() {
    return "AccessRequest[redacted]";
  }
}
