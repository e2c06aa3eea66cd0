package org.contactpoint.registration.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of notices. */
public record NoticesResponse(List<NoticeResponse> items, @Nullable String cursor) {
  public NoticesResponse {
    items = List.copyOf(items);
  }
}
