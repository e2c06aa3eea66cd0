package org.contactpoint.http.shielding;

/** What was made of which row. */
public record DecidedReview(String reviewId, ReviewDecision decision) {}
