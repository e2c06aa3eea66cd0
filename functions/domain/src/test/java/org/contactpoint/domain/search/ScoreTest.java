package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  /** What is shown to a searcher: a share of all that could agree. */
  @Test
  void scoreIsTheShareOfWhatCouldAgree() {
    Score half = Score.NONE.with("gender", 1, 2, true);

    assertThat(half.value()).isEqualTo(0.5);
    assertThat(half.less(0.5)).isEqualTo(new Score(0.5, 2, false, List.of("gender")));
    assertThat(half.withIdentifier(3))
        .isEqualTo(new Score(4, 5, true, List.of("gender", "identifier")));
    assertThat(half.less(2).withIdentifier(1).value()).isEqualTo(0.7);
    assertThat(half.less(2).value()).isZero();
    assertThat(new Score(3, 0, false, List.of()).value()).isZero();
  }
}
