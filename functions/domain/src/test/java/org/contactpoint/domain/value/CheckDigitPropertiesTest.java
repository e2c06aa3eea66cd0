package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CheckDigitPropertiesTest {

  @Property(seed = "20040312")
  void contactPointNumberNoticesEveryWrongDigit(
      @ForAll long seed,
      @ForAll @IntRange(max = 10) int at,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    String number = ContactPointId.generate(new Random(seed)).value();
    assertThat(ContactPointId.parse(slipped(number, at, off)).isValid()).isFalse();
  }

  @Property(seed = "20040312")
  void contactPointNumberNoticesEverySwapOfNeighbours(
      @ForAll long seed, @ForAll @IntRange(max = 9) int at) {
    String number = ContactPointId.generate(new Random(seed)).value();
    Assume.that(number.charAt(at) != number.charAt(at + 1));
    assertThat(ContactPointId.parse(swapped(number, at)).isValid()).isFalse();
  }

  @Property(seed = "20040312")
  void nhsNumberNoticesEveryWrongDigit(
      @ForAll("nhsNumbers") String number,
      @ForAll @IntRange(max = 9) int at,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    assertThat(NhsNumber.parse(slipped(number, at, off)).isValid()).isFalse();
  }

  @Property(seed = "20040312")
  void nhsNumberNoticesEverySwapOfNeighbours(
      @ForAll("nhsNumbers") String number, @ForAll @IntRange(max = 8) int at) {
    Assume.that(number.charAt(at) != number.charAt(at + 1));
    assertThat(NhsNumber.parse(swapped(number, at)).isValid()).isFalse();
  }

  @Property(seed = "20040312")
  void upnNoticesEveryWrongDigit(
      @ForAll("upns") String upn,
      @ForAll @IntRange(min = 1, max = 12) int at,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    assertThat(Upn.parse(slipped(upn, at, off)).isValid()).isFalse();
  }

  @Property(seed = "20040312")
  void upnNoticesEverySwapOfNeighbours(
      @ForAll("upns") String upn, @ForAll @IntRange(min = 1, max = 11) int at) {
    Assume.that(upn.charAt(at) != upn.charAt(at + 1));
    assertThat(Upn.parse(swapped(upn, at)).isValid()).isFalse();
  }

  @Provide
  Arbitrary<String> nhsNumbers() {
    return digits(9).map(CheckDigitPropertiesTest::withNhsCheckDigit).filter(n -> n.length() == 10);
  }

  @Provide
  Arbitrary<String> upns() {
    return digits(12).map(CheckDigitPropertiesTest::withUpnCheckLetter);
  }

  private static Arbitrary<String> digits(int length) {
    return Arbitraries.strings().numeric().ofLength(length);
  }

  // The numbers are completed by trying: only the rule under test knows the right digit.
  private static String withNhsCheckDigit(String digits) {
    return Arbitraries.integers()
        .between(0, 9)
        .allValues()
        .orElseThrow()
        .map(check -> digits + check)
        .filter(number -> NhsNumber.parse(number).isValid())
        .findFirst()
        .orElse("");
  }

  private static String withUpnCheckLetter(String digits) {
    return "ABCDEFGHJKLMNPQRTUVWXYZ"
        .chars()
        .mapToObj(letter -> (char) letter + digits)
        .filter(upn -> Upn.parse(upn).isValid())
        .findFirst()
        .orElseThrow();
  }

  private static String slipped(String number, int at, int off) {
    char wrong = (char) ('0' + (number.charAt(at) - '0' + off) % 10);
    return number.substring(0, at) + wrong + number.substring(at + 1);
  }

  private static String swapped(String number, int at) {
    return number.substring(0, at)
        + number.charAt(at + 1)
        + number.charAt(at)
        + number.substring(at + 2);
  }
}
