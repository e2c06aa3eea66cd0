package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void whoCountsAttemptsEndsAfterTheLastOne() {
    RetryPolicy policy = RetryPolicy.attempts(4);
    int attempts = 1;
    while (policy.again()) {
      attempts++;
    }

    assertThat(attempts).isEqualTo(4);
    assertThat(policy.again()).isFalse();
  }

  @Test
  void oneAttemptIsNeverMadeAgain() {
    assertThat(RetryPolicy.attempts(1).again()).isFalse();
  }

  @Test
  void timeLeftIsNeverLongerThanThePolicy() {
    assertThat(RetryPolicy.lasting(Duration.ofSeconds(9)).leftNanos())
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofSeconds(9).toNanos());
  }

  @Test
  void pausesGrowToTheirBoundAndNoFurther() {
    long begun = System.nanoTime();
    RetryPolicy.pauseBefore(30);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void whoIsInterruptedEndsAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    assertThat(RetryPolicy.attempts(8).again()).isFalse();
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThatThrownBy(() -> RetryPolicy.pauseBefore(3))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
