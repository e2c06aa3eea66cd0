package org.contactpoint.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    "Ɔsɛi, osei",
    "Ayşə, aysa",
    "Ɛsi, esi",
    "Aƒeɖome, afedome",
    "Gabrieŀla, gabriella",
    "St. John, st john",
    "Anne-Marie, anne marie"
  })
  void caseAccentsAndNorthernLettersAreFolded(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
  }

  @Test
  void everyLetterOfTheLatinScriptIsFoldedToTheAlphabet() {
    List<String> left =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(Character::isLetter)
            .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
            .mapToObj(Character::toString)
            .filter(letter -> !Folding.fold(letter).matches("[a-z]+"))
            .toList();

    assertThat(left)
        .as("an apostrophe and marks of length are no letters")
        .containsExactly("Ꞌ", "ꞌ", "𐞁", "𐞂");
    assertThat(left).allSatisfy(mark -> assertThat(Folding.fold(mark)).isEmpty());
  }

  /** What Unicode calls a letter with something more is folded to that letter. */
  @Test
  void letterWithAStrokeOrAHookIsThatLetter() {
    Pattern marked = Pattern.compile("LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]) WITH (?!SMALL).*");

    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Character::isLetter)
        .forEach(
            letter -> {
              Matcher name = marked.matcher(String.valueOf(Character.getName(letter)));
              if (name.matches()) {
                assertThat(Folding.fold(Character.toString(letter)))
                    .as(name.group())
                    .isEqualTo(name.group(1).toLowerCase(Locale.ROOT));
              }
            });
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
    assertThat(Folding.parts("Muñoz-Peña  O’Neill")).containsExactly("munoz", "pena", "o", "neill");
    assertThat(Folding.parts("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          O'Brien,      o,    brien
          d’Souza,      d,    souza
          N'Diaye,      n,    diaye
          L’Estrange,   l,    estrange
          dell'Acqua,   dell, acqua
          Mac'Donald,   mac,  donald
          """)
  void particleJoinedByAnApostropheIsAPart(String name, String particle, String rest) {
    assertThat(Folding.parts(name)).containsExactly(particle, rest);
    assertThat(Folding.compact(name)).isEqualTo(particle + rest);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"Ana'is, anais", "Sha'quille, shaquille", "Ma'a, maa"})
  void apostropheWithinANameDividesNothing(String name, String whole) {
    assertThat(Folding.parts(name)).containsExactly(whole);
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
