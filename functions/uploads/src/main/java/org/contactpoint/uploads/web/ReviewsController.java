package org.contactpoint.uploads.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.server.DoorController;

/** {@code /v1/reviews}. */
@DoorController
final class ReviewsController {

  private final FrontDoor door;
  private final ReviewDesk desk;

  ReviewsController(FrontDoor door, ReviewDesk desk) {
    this.door = door;
    this.desk = desk;
  }

  @Get("/v1/reviews")
  HttpResponse<?> list(HttpRequest<?> request) {
    return door.enter(request, Route.LIST_REVIEWS, Map.of(), desk::list);
  }

  @Post("/v1/reviews/{reviewId}/decision")
  HttpResponse<?> decide(HttpRequest<?> request, @PathVariable String reviewId) {
    return door.enter(request, Route.DECIDE_REVIEW, Map.of("reviewId", reviewId), desk::decide);
  }
}
