package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypingTest {
  @Test
  void slipChangesTheLengthByOneAtMost() {
    SplittableRandom random = new SplittableRandom(3);

    assertThat(IntStream.range(0, 2_000).mapToObj(i -> Typing.slip("Elizabeth", random)))
        .allMatch(slip -> Math.abs(slip.length() - 9) <= 1)
        .contains("Elizbeth", "Eilzabeth");
  }

  @Test
  void shortNamesStayAsTheyAre() {
    assertThat(Typing.slip("Ng", new SplittableRandom(3))).isEqualTo("Ng");
  }

  @Test
  void otherScriptsGetNoLatinLetters() {
    SplittableRandom random = new SplittableRandom(3);

    assertThat(IntStream.range(0, 500).mapToObj(i -> Typing.slip("Шевченко", random)))
        .allMatch(slip -> slip.chars().noneMatch(letter -> letter >= 'a' && letter <= 'z'));
  }
}
