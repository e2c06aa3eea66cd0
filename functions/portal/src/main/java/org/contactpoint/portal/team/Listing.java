package org.contactpoint.portal.team;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that the API keeps.
 *
 * @param place where this page begins, empty for the first one
 * @param next where the next page begins, null on the last one
 * @param message what was done before, null for nothing
 */
public record Listing<T>(
    List<T> items, String place, @Nullable String next, @Nullable String message) {
  private static final String CURSOR = "cursor";

  public Listing {
    items = List.copyOf(items);
  }

  static <T> Listing<T> of(PageRequest request, List<T> items, @Nullable String next) {
    return new Listing<>(
        items,
        request.parameter(CURSOR).orElse(""),
        next,
        request.parameter("done").flatMap(TeamMessages::of).orElse(null));
  }

  /** The path of a list of the API, from where the page that is asked for begins. */
  static String asked(String path, PageRequest request) {
    return request.parameter(CURSOR).map(place -> continued(path, place)).orElse(path);
  }

  private static String continued(String path, String place) {
    return path
        + (path.contains("?") ? "&" : "?")
        + CURSOR
        + "="
        + URLEncoder.encode(place, StandardCharsets.UTF_8);
  }

  /** How many there are, as far as this page can tell. */
  public String count(String one, String more) {
    return next == null && place.isEmpty()
        ? Words.count(items.size(), one, more)
        : next == null
            ? Words.count(items.size(), "more " + one, "more " + more)
            : items.size() + " or more " + more;
  }

  /** A page of ours that finds an item of this list again. */
  public String to(String path) {
    return place.isEmpty() ? path : continued(path, place);
  }

  /** The next page of the list. */
  public String further(String path) {
    return Optional.ofNullable(next).map(place -> continued(path, place)).orElse(path);
  }

  @Override
  public String toString() {
    return "Listing[redacted]";
  }
}
