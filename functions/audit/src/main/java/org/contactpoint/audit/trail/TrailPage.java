package org.contactpoint.audit.trail;

import java.util.List;
import org.contactpoint.domain.audit.TrailReader;
import org.jspecify.annotations.Nullable;

/**
 * A page as its reader sees it.
 *
 * @param last the position after which the next page begins; null on the last page
 */
public record TrailPage(List<VisibleEntry> entries, TrailReader.@Nullable Position last) {
  public TrailPage {
    entries = List.copyOf(entries);
  }
}
