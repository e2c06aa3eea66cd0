package org.contactpoint.audit.trail;

import java.util.List;
import org.contactpoint.domain.audit.TrailReader;
import org.jspecify.annotations.Nullable;

/**
 * A page as its reader sees it.
 *
 * @param last behind which place the next page begins, null where there is none
 */
public record TrailPage(List<VisibleEntry> entries, TrailReader.@Nullable Position last) {
  public TrailPage {
    entries = List.copyOf(entries);
  }
}
