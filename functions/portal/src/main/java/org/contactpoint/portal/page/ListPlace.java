package org.contactpoint.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.form.Form;

/**
 * The part of a list of the API that somebody came from. One item is found again there: many lists
 * have no route for one item alone.
 *
 * @param status the filter of the list, empty for none
 * @param cursor where the part begins, empty for the beginning
 */
public record ListPlace(String status, String cursor) {

  /** The place that the address names, with that filter where it names none. */
  public static ListPlace of(PageRequest request, String status) {
    return new ListPlace(
        request.parameter("status").orElse(status), request.parameter("cursor").orElse(""));
  }

  /** The beginning of the list with that filter. */
  public static ListPlace first(String status) {
    return new ListPlace(status, "");
  }

  /** The part of the same list that begins there. */
  public ListPlace at(String next) {
    return new ListPlace(status, next);
  }

  /** A path of ours or of the API, with this place as its query. */
  public String on(String path) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("status", status);
    query.put("cursor", cursor);
    query.values().removeIf(String::isEmpty);
    return query.isEmpty() ? path : path + "?" + Form.written(query);
  }
}
