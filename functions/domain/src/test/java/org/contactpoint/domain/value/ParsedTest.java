package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParsedTest {
  private static final Parsed<String> VALID = Parsed.valid("Leah");
  private static final Parsed<String> INVALID = Parsed.invalid("must be a name");

  @Test
  void foldTakesTheValueOrTheReason() {
    assertThat(VALID.<String>fold(String::toUpperCase, reason -> reason)).isEqualTo("LEAH");
    assertThat(INVALID.<String>fold(String::toUpperCase, reason -> reason))
        .isEqualTo("must be a name");
  }

  @Test
  void aChangeReachesOnlyAValidValue() {
    assertThat(VALID.map(String::length)).isEqualTo(Parsed.valid(4));
    assertThat(INVALID.map(String::length)).isEqualTo(Parsed.invalid("must be a name"));
  }

  @Test
  void theFirstReasonStands() {
    assertThat(VALID.then(name -> Parsed.<Integer>invalid("must be longer")))
        .isEqualTo(Parsed.invalid("must be longer"));
    assertThat(INVALID.then(name -> Parsed.<Integer>invalid("must be longer")))
        .isEqualTo(Parsed.invalid("must be a name"));
  }

  @Test
  void anInvalidOneThrowsItsReasonWhereAValueIsInsistedOn() {
    assertThat(VALID.orElseThrow()).isEqualTo("Leah");
    assertThat(VALID.toOptional()).contains("Leah");
    assertThat(INVALID.toOptional()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(INVALID::orElseThrow)
        .withMessage("must be a name");
  }

  @Test
  void aValidValueIsNotPrinted() {
    assertThat(VALID).asString().doesNotContain("Leah");
    assertThat(VALID.isValid()).isTrue();
    assertThat(INVALID.isValid()).isFalse();
  }
}
