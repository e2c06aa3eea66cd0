package org.contactpoint.uploads.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.shielding.DecisionResponse;

/** {@code /v1/reviews}. */
@Singleton
final class ReviewEndpoints implements Endpoints {

  private final ReviewDesk desk;

  ReviewEndpoints(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.list(Route.LIST_REVIEWS, ReviewsResponse.class, desk::list)
            .with(
                QueryParameter.plain(
                    "council",
                    String.class,
                    "The council's code; none but the caller's own is allowed.")),
        Endpoint.of(
            Route.DECIDE_REVIEW, DecideReviewRequest.class, DecisionResponse.class, desk::decide));
  }
}
