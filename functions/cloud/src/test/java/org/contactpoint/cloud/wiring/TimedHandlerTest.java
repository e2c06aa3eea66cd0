package org.contactpoint.cloud.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.contactpoint.contract.function.WorkTime;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.Test;

/** What a function may begin follows from what is left of its call, and from nothing else. */
class TimedHandlerTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  /** Answers until when it may work. */
  private static final class Told extends TimedHandler<String, Deadline> {
    Told(ApplicationContext context) {
      super(context);
    }

    @Override
    public Deadline execute(String event, Deadline deadline) {
      return deadline;
    }
  }

  private static final class Call extends TestInvocation {
    private final Duration left;

    Call(Duration left) {
      this.left = left;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return Math.toIntExact(left.toMillis());
    }
  }

  private static Deadline deadlineOf(Duration left) {
    try (ApplicationContext context =
        ApplicationContext.builder().singletons(CLOCK).eagerInitSingletons(false).start()) {
      return new Told(context).handleRequest("", new Call(left));
    }
  }

  @Test
  void noStepIsBegunInTheTimeThatIsKeptBack() {
    Duration left = Duration.ofMinutes(5);

    Deadline deadline = deadlineOf(left);

    assertThat(deadline.at()).isEqualTo(NOON.plus(left).minus(WorkTime.RESERVE));
    assertThat(deadline.hasPassed(NOON)).isFalse();
    assertThat(deadline.hasPassed(deadline.at())).isTrue();
  }

  @Test
  void aCallWithHardlyAnyTimeLeftTakesOneStepAtMost() {
    assertThat(deadlineOf(Duration.ofSeconds(5)).hasPassed(NOON)).isTrue();
  }
}
