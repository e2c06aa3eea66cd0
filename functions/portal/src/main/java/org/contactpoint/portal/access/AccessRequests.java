package org.contactpoint.portal.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a list of requests. */
public record AccessRequests(List<AccessRequest> items, @Nullable String cursor) {
  public AccessRequests {
    items = List.copyOf(items);
  }

  Optional<AccessRequest> find(String id) {
    return items.stream().filter(request -> request.requestId().equals(id)).findFirst();
  }
}
