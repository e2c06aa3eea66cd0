package org.contactpoint.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.portal.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list of the API that somebody came from. One item is found again there: many lists
 * have no route for one item alone.
 *
 * @param status the filter of the list, empty for none
 * @param cursor where the part begins, as the API gave it, empty for the beginning
 */
public record ListPlace(String status, String cursor) {

  /** The place that the address names, in a list without a filter. */
  public static ListPlace of(PageRequest request) {
    return new ListPlace("", request.parameter("cursor").orElse(""));
  }

  /** The place that the address names, with that filter where it names none. */
  public static ListPlace of(PageRequest request, String status) {
    return of(request).in(request.parameter("status").orElse(status));
  }

  /** The beginning of the list with that filter. */
  public static ListPlace first(String status) {
    return new ListPlace(status, "");
  }

  /** The place that begins there, in the list with that filter. */
  public ListPlace in(String filter) {
    return new ListPlace(filter, cursor);
  }

  /** The part of the same list that begins there. */
  public ListPlace at(String next) {
    return new ListPlace(status, next);
  }

  /** Whether the list begins here. */
  public boolean isFirst() {
    return cursor.isEmpty();
  }

  /** A path of ours or of the API, with this place in its query. */
  public String on(String path) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("status", status);
    query.put("cursor", cursor);
    query.values().removeIf(String::isEmpty);
    return written(path, query);
  }

  /** The same, with what was done before as a code. */
  public String on(String path, String done) {
    return written(on(path), Map.of("done", done));
  }

  /** That path with the part that follows; null where the list goes on nowhere. */
  public @Nullable String next(String path, @Nullable String next) {
    return next == null ? null : at(next).on(path);
  }

  private static String written(String path, Map<String, String> query) {
    return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + Form.written(query);
  }
}
