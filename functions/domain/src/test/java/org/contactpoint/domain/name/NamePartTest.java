package org.contactpoint.domain.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.contactpoint.domain.value.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePartTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Seán",
        "O'Brien",
        "Łukasz",
        "Gergő",
        "Íñigo",
        "Muñoz Peña",
        "Anne-Marie",
        "St. John",
        "王",
        "小明",
        "فاطمة",
        "Ольга",
        "Ọláolúwa",
        "Nguyễn",
        "Thị Minh Anh",
        "X",
        "'t Hooft",
        "कोमल"
      })
  void lettersOfAnyScriptAreTaken(String raw) {
    assertThat(NamePart.parse(raw)).isEqualTo(Parsed.valid(new NamePart(raw)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "'",
        ". .",
        "\u02BC",
        "\u093F",
        "\u0301",
        "🙂",
        "Zoë🎈",
        "Quill ❤",
        "Twin 2",
        "=1",
        "-2+3",
        "@SUM(A)",
        "+44113496000",
        "\t=1",
        "Ed\u0000ith",
        "Edi\u202Eth",
        "Edi\u200Bth",
        "Quill\nLarch",
        "Qui\u00ADll",
        "Leah\u3164",
        "Le\u034Fah",
        "Leah\uFE0F",
        "Leah\u200D",
        "A\u2003B",
        "Leah, Ann",
        "Leah (Lee)",
        "L/A",
        "\uD800",
        "Jos\uFFFD"
      })
  void digitsSymbolsAndTheInvisibleAreRefused(String raw) {
    assertThat(NamePart.parse(raw).isValid()).isFalse();
  }

  /** Whatever key somebody pressed, it is the same name (rules §12). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2018", "\u2019", "\u201B", "`", "\u00B4", "\u02BC", "\u02BB", "\u2032", "\uFF07"
      })
  void apostrophesOfEveryKindAreReadAsOne(String apostrophe) {
    assertThat(NamePart.parse("O" + apostrophe + "Brien"))
        .isEqualTo(Parsed.valid(new NamePart("O'Brien")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uFE63", "\uFF0D"})
  void hyphensOfEveryKindAreReadAsOne(String hyphen) {
    assertThat(NamePart.parse("Anne" + hyphen + "Marie"))
        .isEqualTo(Parsed.valid(new NamePart("Anne-Marie")));
  }

  /** A name that was stored before is found by the form that index keys are made of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "O’Connor",
        "Oʼ Neil",
        "ʻAlī",
        "Ibn ʿAbd",
        "Abuʾl",
        "Il\u02B9ya",
        "Ka\u02C8ra",
        "’t Hooft"
      })
  void whatWasANameBeforeIsComparedAsBefore(String stored) {
    NamePart before = new NamePart(stored);
    assertThat(NamePart.parse(stored).orElseThrow().folded()).isEqualTo(before.folded());
  }

  @Test
  void outerSpacesAreCutAndRunsBecomeOne() {
    assertThat(NamePart.parse("\u00A0 Quill \u00A0  Larch\u202F").orElseThrow().value())
        .isEqualTo("Quill Larch");
  }

  @Test
  void itIsKeptInNfcAndCountedThen() {
    assertThat(NamePart.parse("e\u0301lo\u0308ise").orElseThrow().value()).isEqualTo("élöise");
    assertThat(NamePart.parse("e\u0301".repeat(70)).isValid()).isTrue();
    assertThat(NamePart.parse("e\u0301".repeat(71)).isValid()).isFalse();
  }

  @Test
  void lengthCountsCharactersNotUnitsOfUtf16() {
    assertThat(NamePart.parse("𠮷".repeat(70)).isValid()).isTrue();
    assertThat(NamePart.parse("𠮷".repeat(71)).isValid()).isFalse();
  }

  @Test
  void aNameOfOtherFormCannotBeBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NamePart(" Leah"))
        .withMessageNotContaining("Leah");
    assertThatIllegalArgumentException().isThrownBy(() -> new NamePart("e\u0301"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Baby",
        "BABY BOY",
        "baby-girl",
        "Infant",
        "Child",
        "Unknown",
        "not  known",
        "Unnamed",
        "T.B.C.",
        "Baby Ward",
        "Child of Ann",
        "Twin B",
        "L",
        "L.",
        "L J"
      })
  void placeholdersAreAcceptedAndKnown(String raw) {
    assertThat(NamePart.parse(raw).orElseThrow().isPlaceholder()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Babyface", "Childs", "Leah", "Boy", "Jo", "Leah J", "明"})
  void properNamesAreNoPlaceholders(String raw) {
    assertThat(NamePart.parse(raw).orElseThrow().isPlaceholder()).isFalse();
  }
}
