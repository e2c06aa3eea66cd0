package org.contactpoint.watch.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of alerts. */
public record AlertsResponse(List<AlertResponse> items, @Nullable String cursor) {
  public AlertsResponse {
    items = List.copyOf(items);
  }
}
