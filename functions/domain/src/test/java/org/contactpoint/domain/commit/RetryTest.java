package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {

  @ParameterizedTest(name = "stale until the {0}th try: {1} tries")
  @CsvSource({"1, 1", "2, 2", "8, 8", "9, 8", "100, 8"})
  void decisionIsMadeAgainWhileItsGroundIsStaleButNotForEver(int fresh, int tries) {
    AtomicInteger tried = new AtomicInteger();

    int last = Retry.whileStale(outcome -> outcome < fresh, tried::incrementAndGet);

    assertThat(tried).hasValue(tries);
    assertThat(last).isEqualTo(tries);
  }

  @Test
  void freshDecisionIsMadeOnce() {
    AtomicInteger tried = new AtomicInteger();

    assertThat(Retry.whileStale(outcome -> false, tried::incrementAndGet)).isEqualTo(1);
    assertThat(tried).hasValue(1);
  }
}
