package org.contactpoint.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found is reported with the steps that it takes, and no others. */
class ShrinkingTest {
  private static final int STEPS = 100;

  private static Set<Integer> kept(Set<Integer> left) {
    return IntStream.range(0, STEPS)
        .filter(step -> !left.contains(step))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void onlyStepsThatMatterStay() {
    Set<Integer> matter = Set.of(3, 50, 97);

    Set<Integer> left =
        new Shrinking(() -> true).left(STEPS, without -> kept(without).containsAll(matter));

    assertThat(kept(left)).isEqualTo(matter);
  }

  @Test
  void itEndsWhenTheTimeIsOver() {
    AtomicInteger played = new AtomicInteger();

    Set<Integer> left =
        new Shrinking(() -> played.get() < 1)
            .left(
                STEPS,
                without -> {
                  played.incrementAndGet();
                  return true;
                });

    assertThat(played.get()).isEqualTo(1);
    assertThat(kept(left)).hasSize(STEPS / 2);
  }
}
