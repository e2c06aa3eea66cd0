package org.contactpoint.benchmark.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedTest {
  @Test
  void thingsComeAsOftenAsTheirWeightsSay() {
    Weighted<String> three =
        new Weighted<>(
            List.of(
                new Weighted.Share<>("often", 7),
                new Weighted.Share<>("seldom", 2),
                new Weighted.Share<>("hardly", 1)));
    SplittableRandom random = new SplittableRandom(1);

    List<String> drawn = IntStream.range(0, 50_000).mapToObj(i -> three.draw(random)).toList();

    assertThat(drawn.stream().filter("often"::equals).count() / 50_000.0)
        .isEqualTo(0.7, within(0.01));
    assertThat(drawn.stream().filter("hardly"::equals).count() / 50_000.0)
        .isEqualTo(0.1, within(0.01));
  }
}
