package org.contactpoint.http.request;

import java.util.Map;
import java.util.Set;

/**
 * The parameters and headers of a request, without its body.
 *
 * @param query the declared parameters of the query that were sent, one value each
 * @param page which part of a list is asked for
 * @param cursors make the cursors of that list
 * @param nullMembers the members of the body that are null and not left out, such as {@code
 *     address} or {@code address.town}: a merge patch takes these away (RFC 7396)
 */
public record Parameters(
    Map<String, String> query, Page page, ListCursors cursors, Set<String> nullMembers) {
  public Parameters {
    query = Map.copyOf(query);
    nullMembers = Set.copyOf(nullMembers);
  }

  @Override
  public String toString() {
    return "Parameters[redacted]";
  }
}
