package org.contactpoint.http.endpoint;

import org.contactpoint.http.request.ParameterReading;

/**
 * A parameter that a route reads from the query; none is ever required by its form.
 *
 * @param type the type of its value: a text, a day, an instant, a number or a list of codes
 * @param filter whether it narrows the list that the route answers with
 * @param description what it means, in one sentence for those who call
 */
public record QueryParameter(String name, Class<?> type, boolean filter, String description) {
  /** How many items a page has. */
  public static final QueryParameter LIMIT =
      new QueryParameter(
          ParameterReading.LIMIT,
          Integer.class,
          false,
          "How many items the page has at most: 1 to 200, 50 where it is left out.");

  /** The cursor of the next page. */
  public static final QueryParameter CURSOR =
      new QueryParameter(
          ParameterReading.CURSOR,
          String.class,
          false,
          "Where the list goes on, as the page before gave it, under the same filter.");

  /** One that narrows the list. */
  public static QueryParameter filter(String name, Class<?> type, String description) {
    return new QueryParameter(name, type, true, description);
  }

  /** One that says nothing of which items the list has. */
  public static QueryParameter plain(String name, Class<?> type, String description) {
    return new QueryParameter(name, type, false, description);
  }
}
