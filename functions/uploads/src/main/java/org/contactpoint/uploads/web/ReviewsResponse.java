package org.contactpoint.uploads.web;

import java.util.List;
import org.contactpoint.http.shielding.ReviewItem;
import org.jspecify.annotations.Nullable;

/** A page of rows that wait. */
public record ReviewsResponse(List<ReviewItem> items, @Nullable String cursor) {}
