package org.contactpoint.shielding.move;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of moves. */
public record MovesResponse(List<MoveResponse> items, @Nullable String cursor) {
  public MovesResponse {
    items = List.copyOf(items);
  }
}
