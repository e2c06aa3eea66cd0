package org.contactpoint.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Łukasz, lukasz",
    "Søren, soren",
    "Đặng, dang",
    "Guðrún, gudrun",
    "Strauß, strauss",
    "STRAUẞ, strauss",
    "Æsa, aesa",
    "Þóra, thora",
    "Œuvrard, oeuvrard",
    "Işıl, isil",
    "İREM, irem",
    "Ṣóyínká, soyinka",
    "Nguyễn, nguyen",
    "ОЛЬГА, ольга",
    "St. John, st john",
    "Anne-Marie, anne marie"
  })
  void caseAccentsAndNorthernLettersAreFolded(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
  }

  @Test
  void everyApostropheIsNone() {
    assertThat(Folding.fold("O'Brien"))
        .isEqualTo(Folding.fold("O’Brien"))
        .isEqualTo(Folding.fold("OBrien"))
        .isEqualTo("obrien");
  }

  @Test
  void compactJoinsWhatHyphensAndSpacesPart() {
    assertThat(Folding.compact("Anne-Marie"))
        .isEqualTo(Folding.compact("Anne Marie"))
        .isEqualTo(Folding.compact("Annemarie"));
  }

  @Test
  void partsOfADoubleNameKeepTheirOrder() {
    assertThat(Folding.parts("Muñoz-Peña  O’Neill")).containsExactly("munoz", "pena", "oneill");
    assertThat(Folding.parts("")).isEmpty();
  }

  @Test
  void vowelSignsAreNoAccents() {
    assertThat(Folding.fold("कमल")).isNotEqualTo(Folding.fold("कोमल"));
    assertThat(Folding.fold("かな")).isNotEqualTo(Folding.fold("がな"));
  }

  @Test
  void arabicAndHebrewPointsAreAccents() {
    assertThat(Folding.fold("مُحَمَّد")).isEqualTo(Folding.fold("محمد"));
    assertThat(Folding.fold("שָׂרָה")).isEqualTo(Folding.fold("שרה"));
  }

  @Test
  void sigmaIsOneLetterWhereverItStands() {
    assertThat(Folding.fold("ΓΙΏΡΓΟΣ")).isEqualTo(Folding.fold("Γιώργος"));
  }
}
