package org.contactpoint.benchmark.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhoneticsTest {

  static List<Phonetics> all() {
    return Phonetics.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesThatSoundAlikeShareACode(Phonetics phonetics) {
    assertThat(phonetics.codes("schmidt")).containsAnyElementsOf(phonetics.codes("schmitt"));
    assertThat(phonetics.codes("schmidt")).doesNotContainAnyElementsOf(phonetics.codes("patel"));
  }
}
