package org.contactpoint.dynamodb.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaphoneSoundsTest {
  private final Sounds sounds = new MetaphoneSounds();

  @ParameterizedTest
  @CsvSource({
    "Liz,Elizabeth", "Shaun,Sean", "Shawn,Sean", "Mohammed,Muhammad", "Mohamed,Muhammad",
    "Eilidh,Ailidh", "Alfie,Alfred", "Archie,Archibald", "Siân,Shan", "Catherine,Kathryn"
  })
  void namesOfOneGroupSoundAlike(String one, String other) {
    assertThat(sounds.ofGiven(Folding.compact(one)))
        .isEqualTo(sounds.ofGiven(Folding.compact(other)));
    assertThat(sounds.kinOf(Folding.compact(one))).contains(Folding.compact(other));
  }

  @ParameterizedTest
  @CsvSource({"Millie,Amelia", "Millie,Emily", "Ellie,Eleanor", "Evie,Eve", "Beth,Bethany"})
  void shortNameOfSeveralIsFoundUnderEach(String one, String other) {
    assertThat(sounds.ofKindred(Folding.compact(one)))
        .contains(sounds.ofGiven(Folding.compact(other)));
    assertThat(sounds.ofKindred(Folding.compact(other)))
        .contains(sounds.ofGiven(Folding.compact(one)));
  }

  @ParameterizedTest
  @CsvSource({"Philips,Fillips", "Clark,Clarke", "Wright,Rite", "Macdonald,McDonald"})
  void familyNamesSoundAsTheyAreSpoken(String one, String other) {
    assertThat(sounds.ofFamily(Folding.compact(one)))
        .isEqualTo(sounds.ofFamily(Folding.compact(other)));
  }

  @ParameterizedTest
  @CsvSource({"Арина,arina", "王,wang", "Γιώργος,giorgos", "Jones,jones"})
  void otherScriptsAreReadInLatinLetters(String name, String latin) {
    assertThat(sounds.inLatin(Folding.compact(name))).isEqualTo(latin);
    assertThat(sounds.ofFamily(Folding.compact(name))).isEqualTo(sounds.ofFamily(latin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ng", "Aoi", "Hh", "O", "王", "יעל", "محمد"})
  void everyNameHasSound(String name) {
    assertThat(sounds.ofFamily(Folding.compact(name))).isNotBlank();
    assertThat(sounds.ofGiven(Folding.compact(name))).isNotBlank();
  }

  @Test
  void mistypedShortNameIsFoundUnderTheLongOne() {
    assertThat(sounds.ofKindred("lizz")).contains(sounds.ofGiven("elizabeth"));
  }

  @Test
  void brothersAreNoFormsOfOneName() {
    assertThat(sounds.kinOf("jack")).doesNotContain("harry", "jack");
  }

  @Test
  void kindredStaysShortList() {
    assertThat(sounds.ofKindred("elizabeth")).hasSizeLessThanOrEqualTo(12);
  }
}
