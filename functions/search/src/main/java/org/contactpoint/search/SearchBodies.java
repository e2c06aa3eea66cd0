package org.contactpoint.search;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.docs.Documented;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.search.find.SearchRequest;
import org.contactpoint.search.find.SearchResponse;

/** What this function's routes read and answer. */
@Singleton
final class SearchBodies implements Documented {

  @Override
  public Map<Route, Class<? extends Record>> bodies() {
    return Map.of(Route.SEARCH_CHILDREN, SearchRequest.class);
  }

  @Override
  public Map<Route, Class<? extends Record>> answers() {
    return Map.ofEntries(
        Map.entry(Route.SEARCH_CHILDREN, SearchResponse.class),
        Map.entry(Route.VIEW_CHILD, ChildRecordResponse.class));
  }
}
