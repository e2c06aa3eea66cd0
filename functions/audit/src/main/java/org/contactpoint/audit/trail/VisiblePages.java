package org.contactpoint.audit.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.TrailReader.Position;
import org.contactpoint.domain.audit.TrailReader.Query;

/** Fills pages with what the reader may see, past what they may not. */
final class VisiblePages {
  // Whoever may see next to nothing of a long trail gets a short page and a cursor, not a timeout.
  private static final int MOST_READS = 10;

  private VisiblePages() {}

  /**
   * A page.
   *
   * @param visibility gives for each entry what is seen of it: one element or none
   */
  static TrailPage fill(
      TrailReader trail,
      Query query,
      Function<List<TrailEntry>, List<List<VisibleEntry>>> visibility) {
    List<VisibleEntry> seen = new ArrayList<>();
    Query next = query;
    for (int reads = 0; reads < MOST_READS; reads++) {
      TrailReader.Page page = trail.read(next);
      List<List<VisibleEntry>> parts = visibility.apply(page.entries());
      for (int i = 0; i < parts.size(); i++) {
        seen.addAll(parts.get(i));
        boolean more = page.more() || i + 1 < parts.size();
        if (more && seen.size() == query.limit()) {
          return new TrailPage(seen, Position.of(page.entries().get(i)));
        }
      }
      if (!page.more() || page.entries().isEmpty()) {
        return new TrailPage(seen, null);
      }
      next = behind(query, Position.of(page.entries().getLast()));
    }
    return new TrailPage(seen, next.after());
  }

  private static Query behind(Query query, Position position) {
    return new Query(query.of(), query.from(), query.before(), position, query.limit());
  }
}
