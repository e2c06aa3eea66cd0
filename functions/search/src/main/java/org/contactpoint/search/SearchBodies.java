package org.contactpoint.search;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.search.find.SearchRequest;

/** What this function's routes read. */
@Singleton
final class SearchBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of(Route.SEARCH_CHILDREN, SearchRequest.class);
  }
}
