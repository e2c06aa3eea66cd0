package org.contactpoint.http.shielding;

import java.util.List;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The rows that look like shielded children. To the child's team they are reviews among others; to
 * everybody else they do not exist (rules §6).
 */
public interface QuarantinedReviews {

  /** What came of asking for a page. */
  sealed interface PageOutcome {}

  /** No result: the shielding function ended the request with that answer. */
  record Ended(Answer answer) implements PageOutcome {}

  /**
   * A page of such rows.
   *
   * @param shown the children whom it shows
   * @param next the position of the next page, null on the last page
   */
  record Page(List<ReviewItem> items, List<ContactPointId> shown, @Nullable String next)
      implements PageOutcome {
    public Page {
      items = List.copyOf(items);
      shown = List.copyOf(shown);
    }
  }

  /** The rows that look like children for whom the caller's own council answers. */
  PageOutcome page(AuthorisedRequest request, @Nullable String after, int limit);

  /** Decides such a row; 404 if this caller's team has no row with that id. */
  Answer decide(
      AuthorisedRequest request,
      String reviewId,
      ReviewDecision decision,
      @Nullable String childId,
      @Nullable String reason);
}
