package org.contactpoint.cloud.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.contactpoint.contract.function.FunctionMetric;
import org.contactpoint.testkit.LogLines;
import org.junit.jupiter.api.Test;

class FunctionMetricsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);

  @Test
  void numbersAreWrittenAsCloudWatchReadsThem() {
    try (LogLines written = LogLines.of(FunctionMetrics.LOGGER)) {
      new FunctionMetrics("ContactPoint/test", CLOCK)
          .show(Map.of(FunctionMetric.REVIEWS, 12L, FunctionMetric.OVERDUE_SHIELDS, 0L));

      assertThat(written.lines())
          .singleElement()
          .asString()
          .contains("\"Timestamp\":1796112000000")
          .contains("\"Namespace\":\"ContactPoint/test\"", "\"Dimensions\":[[]]")
          .containsOnlyOnce("\"Name\":\"ReviewBacklog\"")
          .containsOnlyOnce("\"Name\":\"OverdueShields\"")
          .endsWith(",\"ReviewBacklog\":12,\"OverdueShields\":0}");
    }
  }
}
