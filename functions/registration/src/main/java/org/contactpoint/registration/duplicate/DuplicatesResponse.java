package org.contactpoint.registration.duplicate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of possible duplicates. */
public record DuplicatesResponse(List<DuplicateItem> items, @Nullable String cursor) {
  public DuplicatesResponse {
    items = List.copyOf(items);
  }
}
