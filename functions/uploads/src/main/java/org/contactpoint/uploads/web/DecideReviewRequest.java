package org.contactpoint.uploads.web;

import java.util.List;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.http.shielding.ReviewDecision;
import org.jspecify.annotations.Nullable;

/**
 * The body of a decision.
 *
 * @param childId one of the candidates, where the row is linked
 * @param distinctFrom the candidates who were looked at and are not this child, where a record is
 *     created
 */
public record DecideReviewRequest(
    ReviewDecision decision,
    @Nullable String childId,
    @Nullable List<String> distinctFrom,
    @Nullable Reason reason) {

  /** On what ground. */
  public enum Reason implements Coded {
    SAME_CHILD,
    NOT_THE_SAME_CHILD,
    CONFIRMED_WITH_SERVICE,
    CONFIRMED_WITH_FAMILY,
    WRONG_ROW
  }

  @Nullable String because() {
    return reason == null ? null : reason.code();
  }
}
