package org.contactpoint.http.request;

import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What a request says of itself before anything of it is judged, whichever way it came.
 *
 * @param requestId the id that the request and its answer are quoted by
 * @param pathIds the ids of the path, by the names that the route's template gives them
 */
public record RequestContext(
    Route route,
    String requestId,
    Map<String, String> pathIds,
    Credentials credentials,
    Conditions conditions) {
  /** The name of the path's id of a child. */
  static final String CHILD = "childId";

  public RequestContext {
    pathIds = Map.copyOf(pathIds);
  }

  /** The act that the access policy decides on. */
  public Action action() {
    return Actions.of(route);
  }

  /** The child that the path names, if it is a ContactPoint number in its usual form. */
  public Optional<ContactPointId> child() {
    return Optional.ofNullable(pathIds.get(CHILD)).flatMap(ContactPointIds::read);
  }

  /** Whether the path has an id of a child which is no ContactPoint number. */
  public boolean namesNoChild() {
    return pathIds.containsKey(CHILD) && child().isEmpty();
  }

  @Override
  public String toString() {
    return "RequestContext[" + route + "]";
  }
}
