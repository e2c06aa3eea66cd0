package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are 128 bits in one written form (rules §2). */
class IdsTest {

  @ParameterizedTest
  @ValueSource(strings = {"0123456789abcdef0123456789abcdef", "00000000000000000000000000000000"})
  void thirtyTwoHexadecimalDigitsAreAnId(String text) {
    assertThat(Ids.isWellFormed(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcde",
        "0123456789abcdef0123456789abcdef0",
        "0123456789ABCDEF0123456789abcdef",
        "0123456789abcdef0123456789abcdeg",
        "0123456789abcdef0123456789abcde`",
        "0123456789abcdef0123456789abcde:",
        "0123456789abcdef0123456789abcde/",
        "٠123456789abcdef0123456789abcdef"
      })
  void nothingElseIs(String text) {
    assertThat(Ids.isWellFormed(text)).isFalse();
  }
}
