package org.contactpoint.http.shielding;

/** A decision on a row. */
public record DecisionResponse(String reviewId, String decision) {
  /** The response to that decision. */
  public static DecisionResponse of(DecidedReview decided) {
    return new DecisionResponse(decided.reviewId(), decided.decision().code());
  }
}
