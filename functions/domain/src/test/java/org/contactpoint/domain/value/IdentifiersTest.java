package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NHS and pupil numbers (rules §1). */
class IdentifiersTest {

  @ParameterizedTest
  @ValueSource(strings = {"9000000009", "9990000018", "999 000 0018", " 9434765919 "})
  void nhsNumberWithItsModulus11DigitIsValid(String raw) {
    assertThat(NhsNumber.parse(raw).isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "943-476-5919",
        "943 - 476 - 5919",
        "943\u2003476\u30005919",
        "943\u00A0476\u202F5919",
        "943\u2011476\u20135919",
        "\u2003943 476 5919\u2003"
      })
  void nhsNumberMayHaveSpacesOrHyphensOfAnyKindBetweenItsDigits(String raw) {
    assertThat(NhsNumber.parse(raw)).isEqualTo(Parsed.valid(new NhsNumber("9434765919")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-9434765919", "9434765919-", "943\t4765919", "943/476/5919", "943.476.5919"})
  void nhsNumberHasNothingElseInOrAroundIt(String raw) {
    assertThat(NhsNumber.parse(raw).isValid()).isFalse();
  }

  @Test
  void numberOfUnheardOfLengthIsNotSearchedForSpaces() {
    assertThat(NhsNumber.parse("9" + "\u2003".repeat(60_000) + "x").isValid()).isFalse();
  }

  /** They have the right check digit, and are what is typed where no number is known. */
  @Test
  void tenEqualDigitsAreNobodysNhsNumber() {
    for (int digit = 0; digit <= 9; digit++) {
      String digits = Integer.toString(digit).repeat(10);
      assertThat(NhsNumber.parse(digits).isValid()).as(digits).isFalse();
      assertThat(new NhsNumber(digits).value()).as("stored before").isEqualTo(digits);
    }
  }

  @Test
  void nhsNumberWithRemainder11EndsIn0() {
    assertThat(NhsNumber.parse("9990000050").isValid()).isTrue();
  }

  @Test
  void nhsNumberWithRemainder10DoesNotExist() {
    for (int last = 0; last <= 9; last++) {
      assertThat(NhsNumber.parse("999000000" + last).isValid()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999000001", "99900000180", "unknown", "٩٠٠٠٠٠٠٠٠٩", "9000000009\n"})
  void nhsNumberIsTenDigits(String raw) {
    assertThat(NhsNumber.parse(raw).isValid()).isFalse();
  }

  @Test
  void permanentAndTemporaryPupilNumbersAreDistinguished() {
    assertThat(new Upn("B801200005001").isTemporary()).isFalse();
    assertThat(new Upn("X00180001701A").isTemporary()).isTrue();
  }

  @Test
  void pupilNumberLosesSpacesAndGainsCapitals() {
    assertThat(Upn.parse(" b8012 0000 5001").orElseThrow().value()).isEqualTo("B801200005001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "C801200005001",
        "Q207000016049",
        "B80120000500",
        "I801200005001",
        "B8012000050012",
        "X00180001701I",
        "X00180001701O",
        "X00180001701S",
        "X0018000170AA"
      })
  void pupilNumberOfWrongFormOrLetterIsRefused(String raw) {
    assertThat(Upn.parse(raw).isValid()).isFalse();
  }
}
