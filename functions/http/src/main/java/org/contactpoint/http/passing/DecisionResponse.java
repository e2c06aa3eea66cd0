package org.contactpoint.http.passing;

/** A decision on a row, as it stands. */
public record DecisionResponse(String reviewId, String decision) {
  /** The response to that decision. */
  public static DecisionResponse of(String reviewId, ReviewDecision decision) {
    return new DecisionResponse(reviewId, decision.code());
  }
}
