package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proper names that are no child's, ids of sources and codes of roles. */
class TextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Leeds Young People's Project North",
        "St. Mary's C/E (Aided) School",
        "12-14 Foxglove Place, Flat 3",
        "Smith & Sons",
        "الرعاية",
        "王小明"
      })
  void properNamesAreTexts(String raw) {
    assertThat(PlainText.parse(raw)).isEqualTo(Parsed.valid(new PlainText(raw)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=HYPERLINK(1)",
        "+44",
        "-2",
        "@SUM",
        "'x",
        "(x)",
        "<b>x</b>",
        "x; y",
        "x: y",
        "x!",
        "x\ty",
        "x\ny",
        "x\u200By",
        "x\u00ADy",
        "x\u202Ey",
        "x\u0000y",
        "x\u2003y",
        "x\u3164y",
        "x\uFE0Fy",
        "x\"y",
        "x=y",
        "x🙂"
      })
  void formulasMarkupAndTheInvisibleAreNoTexts(String raw) {
    assertThat(PlainText.parse(raw).isValid()).isFalse();
  }

  @Test
  void aTextHas100CharactersAtMostCountedAfterNfc() {
    assertThat(PlainText.parse("e\u0301".repeat(100)).isValid()).isTrue();
    assertThat(PlainText.parse("e\u0301".repeat(101)).isValid()).isFalse();
  }

  /** Whatever key somebody pressed, it is the same text (rules §12). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "St. Mary’s Mid-Way",
        "St. Mary`s Mid–Way",
        "St. Mary´s Mid‑Way",
        "St. Maryʼs Mid−Way"
      })
  void hyphensAndApostrophesOfEveryKindAreReadAsOne(String raw) {
    assertThat(PlainText.parse(raw)).isEqualTo(Parsed.valid(new PlainText("St. Mary's Mid-Way")));
  }

  @Test
  void aTextThatWasStoredBeforeIsStillOne() {
    assertThat(new PlainText("St. Mary’s").value()).isEqualTo("St. Mary’s");
  }

  @Test
  void aTextIsKeptTidy() {
    assertThat(PlainText.parse("\u00A0 Larch \u00A0 School ").orElseThrow().value())
        .isEqualTo("Larch School");
    assertThatIllegalArgumentException().isThrownBy(() -> new PlainText("Larch  School"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlainText("Ele\u0301a"));
  }

  @Test
  void aTextOfUnheardOfLengthIsNotEvenNormalised() {
    assertThat(PlainText.parse("x" + "\u0301\u0316".repeat(500_000)).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Aa0._:-", "H:4345115", "-"})
  void sourceRecordIdIsComparedAsSent(String raw) {
    assertThat(SourceRecordId.parse(raw)).isEqualTo(Parsed.valid(new SourceRecordId(raw)));
  }

  @Test
  void sourceRecordIdHas64CharactersAtMost() {
    assertThat(SourceRecordId.parse("x".repeat(64)).isValid()).isTrue();
    assertThat(SourceRecordId.parse("x".repeat(65)).isValid()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 34", "12/34", "école-1", " x", "x\n"})
  void otherSourceRecordIdsAreRefused(String raw) {
    assertThat(SourceRecordId.parse(raw).isValid()).isFalse();
  }

  @Test
  void aRoleIsACodeAndNoSentence() {
    assertThat(RoleCode.parse("speech-therapist").isValid()).isTrue();
    assertThat(RoleCode.parse("a".repeat(40)).isValid()).isTrue();
    assertThat(RoleCode.parse("a".repeat(41)).isValid()).isFalse();
    assertThat(RoleCode.parse("Mentor").isValid()).isFalse();
    assertThat(RoleCode.parse("learning mentor").isValid()).isFalse();
    assertThat(RoleCode.parse("-mentor").isValid()).isFalse();
  }
}
