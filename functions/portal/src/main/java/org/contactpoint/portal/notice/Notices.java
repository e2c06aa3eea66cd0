package org.contactpoint.portal.notice;

import java.util.Comparator;
import java.util.List;
import org.contactpoint.portal.page.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * A page of one's own notices, as the API lists them.
 *
 * @param cursor where the list goes on, null on the last page
 */
public record Notices(List<Notice> items, @Nullable String cursor) {

  /** Those that nobody has read come first, then whatever came last. */
  public Notices {
    items =
        items.stream()
            .sorted(Comparator.comparing(Notice::unread).thenComparing(Notice::at).reversed())
            .toList();
  }

  /** How many of this page were not read. */
  public long unread() {
    return items.stream().filter(Notice::unread).count();
  }

  /** Whether any of this page comes of watching a child. */
  public boolean hasWatched() {
    return items.stream().anyMatch(Notice::isOfWatch);
  }

  /** The next page; null on the last one. */
  public @Nullable String next() {
    return ListPlace.first("").next("/notices", cursor);
  }
}
