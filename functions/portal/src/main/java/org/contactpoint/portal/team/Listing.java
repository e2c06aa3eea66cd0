package org.contactpoint.portal.team;

import java.util.List;
import org.contactpoint.portal.page.ListPlace;
import org.contactpoint.portal.page.PageRequest;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that the API keeps.
 *
 * @param place where this page begins
 * @param cursor where the next page begins, null on the last one
 * @param message what was done before, null for nothing
 */
public record Listing<T>(
    List<T> items, ListPlace place, @Nullable String cursor, @Nullable String message) {
  public Listing {
    items = List.copyOf(items);
  }

  static <T> Listing<T> of(PageRequest request, ListPlace place, Worklist.Part<T> found) {
    return new Listing<>(
        found.items(),
        place,
        found.cursor(),
        request.parameter("done").flatMap(TeamMessages::of).orElse(null));
  }

  /** How many there are, as far as this page can tell. */
  public String count(String one, String more) {
    return cursor == null && place.isFirst()
        ? Words.count(items.size(), one, more)
        : cursor == null
            ? Words.count(items.size(), "more " + one, "more " + more)
            : items.size() + " or more " + more;
  }

  /** What it means that this page is empty. */
  public String none(String nothing) {
    return place.isFirst() ? nothing : "Nothing more is in this list.";
  }

  /** A page of ours that finds an item of this list again. */
  public String to(String path) {
    return place.on(path);
  }

  @Override
  public String toString() {
    return "Listing[redacted]";
  }
}
