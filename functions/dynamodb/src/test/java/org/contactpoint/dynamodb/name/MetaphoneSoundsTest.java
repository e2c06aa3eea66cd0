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
    assertThat(sounds.inLatin(name)).map(Folding::fold).first().isEqualTo(latin);
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

  /** Marks and digits belong to no script: a Latin name with them is a Latin name. */
  @ParameterizedTest
  @CsvSource({"zoe\u0308,zoe\u0308", "ward2é,ward2é"})
  void lettersOfLatinNamesStayAsTheyAre(String folded, String latin) {
    assertThat(sounds.inLatin(folded)).containsExactly(latin);
  }

  @Test
  void nameWithoutASoundIsItsOwn() {
    assertThat(sounds.ofFamily("h")).isEqualTo(sounds.ofFamily("h")).startsWith("=");
  }

  @Test
  void usualNamesAreMoreFrequentThanOthers() {
    assertThat(sounds.isUsualGiven("olivia")).isTrue();
    assertThat(sounds.isUsualGiven("zebulon")).isFalse();
    assertThat(sounds.shareOfGiven("olivia")).isGreaterThan(sounds.shareOfGiven("zebulon"));
    assertThat(sounds.shareOfFamily("smith")).isGreaterThan(sounds.shareOfFamily("zeberdee"));
    assertThat(sounds.shareOfFirst("olivia")).isPositive();
  }

  @Test
  void soundOfManyIsFrequentAloneAndWithAnother() {
    String smith = sounds.ofFamily("smith");
    String olivia = sounds.ofGiven("olivia");
    String rare = sounds.ofFamily("xylophon");

    assertThat(sounds.isFrequent(smith)).isTrue();
    assertThat(sounds.isFrequent(rare)).isFalse();
    assertThat(sounds.areFrequent(olivia, smith)).isTrue();
    assertThat(sounds.areFrequent(olivia, rare)).isFalse();
  }
}
