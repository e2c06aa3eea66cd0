package org.contactpoint.domain.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.contactpoint.domain.name.DeletionVariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one word of a name is told from another at one look, and at a second. */
class WrittenFormTest {
  private static final long A = 0;
  private static final long N = 26;
  private static final long Z = 50;
  private static final long BEYOND_Z = 52;

  /** Two bits a letter: it stands there, it stands there again. */
  @Test
  void marksSayWhichLettersAWordHasAndWhichTwice() {
    assertThat(form("an").letters()).isEqualTo(bits(A, N));
    assertThat(form("anna").letters()).isEqualTo(bits(A, A + 1, N, N + 1));
    assertThat(form("z").letters()).isEqualTo(bits(Z));
    assertThat(form("{").letters()).isEqualTo(bits(BEYOND_Z));
    assertThat(form("小明").letters()).isEqualTo(bits(BEYOND_Z, BEYOND_Z + 1));
  }

  @Test
  void marksOfKinAreOneBitForEach() {
    assertThat(form("x").kinMarks()).isZero();
    assertThat(WrittenForm.of("x", Set.of("liz", "beth")).kinMarks())
        .isEqualTo((1L << ("liz".hashCode() & 63)) | (1L << ("beth".hashCode() & 63)));
  }

  @Test
  void nameIsKinOfItsNicknamesAndOfNothingElse() {
    WrittenForm elizabeth = WrittenForm.of("elizabeth", Set.of("liz", "beth"));

    assertThat(elizabeth.isKinOf(form("liz"))).isTrue();
    assertThat(elizabeth.isKinOf(form("beth"))).isTrue();
    assertThat(elizabeth.isKinOf(form("maya"))).isFalse();
    assertThat(form("maya").isKinOf(elizabeth)).isFalse();
  }

  /** One error in a name of four letters or more, two in one of nine or more. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "leah,leha,true",
    "lea,leah,false",
    "leah,leahs,true",
    "leah,lexy,false",
    "lilianne,lilyann,false",
    "elizabeth,elisabett,true",
    "elizabet,elisabett,false",
    "elizabeth,alisabett,false"
  })
  void shortNamesForgiveOneErrorAndLongOnesTwo(String one, String other, boolean slip) {
    assertThat(form(one).isSlipOf(form(other))).isEqualTo(slip);
    assertThat(form(other).isSlipOf(form(one))).isEqualTo(slip);
  }

  /** Each error changes two letters at most: whatever differs in more is not looked at. */
  @Test
  void wordsWithTooManyOtherLettersAreDistinguishedAtOnce() {
    assertThat(form("leah").mayBeWithin(1, form("leas"))).isTrue();
    assertThat(form("leah").mayBeWithin(1, form("lexy"))).isFalse();
    assertThat(form("leah").mayBeWithin(2, form("lexy"))).isTrue();
    assertThat(form("leah").mayBeWithin(2, form("toxy"))).isFalse();
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "'',leah,4",
    "leah,'',4",
    "leah,leah,0",
    "a,bcde,4",
    "leah,leahs,1",
    "leah,lea,1",
    "leah,leha,1",
    "ca,abc,3",
    "𝒜,'',1",
    "kitten,sitting,3"
  })
  void typingErrorsAreCounted(String one, String other, int errors) {
    assertThat(EditDistance.between(one, other)).isEqualTo(errors);
    assertThat(EditDistance.between(other, one)).isEqualTo(errors);
  }

  @Test
  void shortWordsAreLookedForWholeAlone() {
    assertThat(DeletionVariants.of("jo")).containsExactly("~jo");
    assertThat(DeletionVariants.of("leo")).containsExactly("~leo", "~eo", "~lo", "~le");
  }

  @Test
  void formsAreEqualByTheirTextAndPrintNothing() {
    assertThat(form("liz"))
        .isEqualTo(WrittenForm.of("liz", Set.of("beth")))
        .isNotEqualTo(form("leah"));
    assertThat(form("liz")).isNotEqualTo("liz");
    assertThat(form("liz").hashCode()).isEqualTo("liz".hashCode());
    assertThat(form("liz")).hasToString("Form[redacted]");
  }

  private static WrittenForm form(String text) {
    return WrittenForm.of(text, Set.of());
  }

  private static long bits(long... places) {
    long all = 0;
    for (long place : places) {
      all |= 1L << place;
    }
    return all;
  }
}
