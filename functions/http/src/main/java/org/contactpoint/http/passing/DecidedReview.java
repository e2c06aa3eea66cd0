package org.contactpoint.http.passing;

/** What was made of which row. */
public record DecidedReview(String reviewId, ReviewDecision decision) {}
