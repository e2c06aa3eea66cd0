package org.contactpoint.benchmark.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShorteningTest {

  @ParameterizedTest
  @CsvSource({"Zuzanna, Zuz", "Oleksandr, Ol", "Gurpreet, Gur", "Christopher, Chris"})
  void firstSyllableGetsAnEnding(String name, String stem) {
    assertThat(Shortening.of(name, new SplittableRandom(1)))
        .isIn(stem + "i", stem + "y", stem + "ie");
  }

  @ParameterizedTest
  @CsvSource({"Amy, Amy", "Leo, Leo", "芳怡, 芳怡", "Søren, Søren"})
  void nameWithoutMoreLettersStays(String name, String same) {
    assertThat(Shortening.of(name, new SplittableRandom(1))).isEqualTo(same);
  }
}
