package org.contactpoint.shielding.subjectaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of requests. */
public record AccessRequestsResponse(List<AccessRequestResponse> items, @Nullable String cursor) {
  public AccessRequestsResponse {
    items = List.copyOf(items);
  }
}
