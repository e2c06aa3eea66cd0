package org.contactpoint.search.priming;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.cloud.priming.PrimingChild;
import org.contactpoint.cloud.priming.TypicalRequest;
import org.contactpoint.cloud.priming.TypicalRequests;
import org.contactpoint.contract.route.Method;
import org.contactpoint.contract.route.Route;
import org.contactpoint.dynamodb.document.Json;

/** A search that finds a child, and its record. */
@Singleton
final class SearchAndView implements TypicalRequests {
  private static final String PURPOSE = "direct-support";

  @Override
  public List<TypicalRequest> about(PrimingChild child) {
    return List.of(
        new TypicalRequest(
            Method.POST,
            Route.SEARCH_CHILDREN.path(),
            Map.of(),
            Json.text(
                Map.of(
                    "purpose", PURPOSE,
                    "givenName", child.given(),
                    "familyName", child.family(),
                    "dateOfBirth", child.born().toString()))),
        new TypicalRequest(
            Method.GET,
            Route.VIEW_CHILD.path().replace("{childId}", child.id().value()),
            Map.of("Access-Purpose", PURPOSE),
            ""));
  }
}
