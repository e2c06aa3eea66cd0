package org.contactpoint.uploads;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.http.passing.DecisionResponse;
import org.contactpoint.uploads.web.AnnounceUploadRequest;
import org.contactpoint.uploads.web.AnnouncedResponse;
import org.contactpoint.uploads.web.DecideReviewRequest;
import org.contactpoint.uploads.web.ReviewsResponse;
import org.contactpoint.uploads.web.UploadResponse;
import org.contactpoint.uploads.web.UploadsResponse;

/** What this function's routes read and answer. */
@Singleton
final class UploadsBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of(
        Route.ANNOUNCE_UPLOAD,
        AnnounceUploadRequest.class,
        Route.DECIDE_REVIEW,
        DecideReviewRequest.class);
  }

  @Override
  public Map<Route, Class<? extends Record>> answers() {
    return Map.ofEntries(
        Map.entry(Route.ANNOUNCE_UPLOAD, AnnouncedResponse.class),
        Map.entry(Route.LIST_UPLOADS, UploadsResponse.class),
        Map.entry(Route.READ_UPLOAD, UploadResponse.class),
        Map.entry(Route.CONFIRM_UPLOAD, UploadResponse.class),
        Map.entry(Route.REVERSE_UPLOAD, UploadResponse.class),
        Map.entry(Route.LIST_REVIEWS, ReviewsResponse.class),
        Map.entry(Route.DECIDE_REVIEW, DecisionResponse.class));
  }
}
