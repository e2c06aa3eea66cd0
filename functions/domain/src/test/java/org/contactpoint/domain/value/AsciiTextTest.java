package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short looks answer as the long ones would. */
class AsciiTextTest {
  private static final Pattern SPACES = Pattern.compile("[ \\u00A0\\u2007\\u202F]+");
  private static final Predicate<String> FORM =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9'.-]| (?=[^ ])){0,9}").asMatchPredicate();

  @Property(seed = "20040312", tries = 2000)
  void everydayTextsAreThoseOfTheForm(@ForAll("texts") String text) {
    Predicate<String> everyday = AsciiText.upTo(10, "0123456789 '.-");
    assertThat(everyday.test(text)).isEqualTo(FORM.test(text));
  }

  @Property(seed = "20040312", tries = 2000)
  void collapsingIsOneSpaceForEachRun(@ForAll("texts") String text) {
    assertThat(KeyedInput.collapsed(text))
        .isEqualTo(SPACES.matcher(text).replaceAll(" ").replaceAll("^ | $", ""));
  }

  @Property(seed = "20040312", tries = 2000)
  void compactingLeavesNoSpace(@ForAll("texts") String text) {
    assertThat(KeyedInput.compact(text)).isEqualTo(SPACES.matcher(text).replaceAll(""));
  }

  @Property(seed = "20040312")
  void numberWrittenAtHomeIsTheOneWrittenForAbroad(@ForAll("numbers") String number) {
    assertThat(PhoneNumber.parse("0" + number)).isEqualTo(PhoneNumber.parse("+44 (0)" + number));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("aZ09  '.-ø\u00A0\u2007\u202F\t").ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings()
        .withCharRange('0', '9')
        .ofMaxLength(12)
        .map(digits -> "1" + digits);
  }
}
