package org.contactpoint.http.endpoint;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;

/** A route that anybody may call: it shows nothing of anybody, and has no entry. */
public interface PublicEndpoint {

  /** Which route it is. */
  Route route();

  /**
   * The response, without the headers that every response has.
   *
   * @param pathIds the ids of the path, by the names that the route's template gives them
   * @return empty where there is no such thing, which is answered by 404
   */
  Optional<Response> response(Map<String, String> pathIds);
}
