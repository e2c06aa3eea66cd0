package org.contactpoint.uploads;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.uploads.web.AnnounceUploadRequest;
import org.contactpoint.uploads.web.DecideReviewRequest;

/** What this function's routes read. */
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
}
