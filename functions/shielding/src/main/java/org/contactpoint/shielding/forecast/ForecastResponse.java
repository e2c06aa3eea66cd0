package org.contactpoint.shielding.forecast;

import java.util.List;

/** What is due on a day. */
public record ForecastResponse(String on, List<Count> counts) {
  public ForecastResponse {
    counts = List.copyOf(counts);
  }

  /** The open records of a council that are due for a step. */
  public record Count(String council, String step, long records) {
    static Count of(DueCount count) {
      return new Count(count.council().value(), count.step().code(), count.records());
    }
  }
}
