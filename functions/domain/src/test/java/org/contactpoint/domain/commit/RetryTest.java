package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
  private final AtomicInteger tried = new AtomicInteger();

  @ParameterizedTest(name = "stale until try {0}")
  @ValueSource(ints = {1, 2, 8})
  void decisionIsMadeAgainUntilItHolds(int fresh) {
    int last = Retry.whileStale(outcome -> outcome < fresh, tried::incrementAndGet);

    assertThat(tried).hasValue(fresh);
    assertThat(last).isEqualTo(fresh);
  }

  @Test
  void decisionThatNeverHoldsEnds() {
    RetryPolicy shortly = RetryPolicy.lasting(Duration.ofMillis(50));

    int last = Retry.whileStale(shortly, outcome -> true, tried::incrementAndGet);

    assertThat(last).isEqualTo(tried.get()).isBetween(2, 10);
  }

  @Test
  void whoHasNoTimeTriesOnce() {
    RetryPolicy none = RetryPolicy.lasting(Duration.ZERO);

    assertThat(Retry.whileStale(none, outcome -> true, tried::incrementAndGet)).isEqualTo(1);
  }
}
