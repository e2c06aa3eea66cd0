package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as a library reads them that knows the numbering plans of all countries. */
class PhoneNumberTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  /** A number of each kind that the British plan has, as people write it at home. */
  static Stream<Phonenumber.PhoneNumber> british() {
    return Arrays.stream(PhoneNumberType.values())
        .map(type -> LIBRARY.getExampleNumberForType("GB", type))
        .filter(Objects::nonNull)
        .filter(number -> e164(number).length() > 7);
  }

  /** A number of each country. */
  static Stream<Phonenumber.PhoneNumber> foreign() {
    return LIBRARY.getSupportedRegions().stream()
        .sorted()
        .map(LIBRARY::getExampleNumber)
        .filter(Objects::nonNull)
        .filter(number -> e164(number).length() > 7);
  }

  private static String e164(Phonenumber.PhoneNumber number) {
    return LIBRARY.format(number, PhoneNumberFormat.E164);
  }

  private static String read(String written) {
    return PhoneNumber.parse(written).toOptional().map(PhoneNumber::value).orElse("none");
  }

  @ParameterizedTest
  @MethodSource("british")
  void britishNumberIsReadInEachForm(Phonenumber.PhoneNumber number) {
    assertThat(read(LIBRARY.format(number, PhoneNumberFormat.NATIONAL))).isEqualTo(e164(number));
    assertThat(read(LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL)))
        .isEqualTo(e164(number));
    assertThat(read(e164(number).replace("+", "00"))).isEqualTo(e164(number));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void foreignNumberIsReadInEachForm(Phonenumber.PhoneNumber number) {
    assertThat(read(e164(number))).isEqualTo(e164(number));
    assertThat(read(LIBRARY.format(number, PhoneNumberFormat.INTERNATIONAL)))
        .isEqualTo(e164(number));
    assertThat(read(LIBRARY.formatOutOfCountryCallingNumber(number, "GB"))).isEqualTo(e164(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01134960123",
        "0113 496 0123",
        "(0113) 496-0123",
        "+44 113 496 0123",
        "+44 (0)113 496 0123",
        "0044 113 4960123",
        "44 113 496 0123",
        "44 (0) 113 496 0123",
        "(44) (0)113 496 0123",
        "4401134960123",
        "+4401134960123"
      })
  void numberWithinBritainIsTheSameHoweverItIsWritten(String written) {
    assertThat(read(written)).isEqualTo("+441134960123");
  }

  /** A range that no telephone answers is taken: it is what sources hold, and what films use. */
  @ParameterizedTest
  @ValueSource(strings = {"+441134960123", "+447700900123", "+999123456789"})
  void numberThatNoPlanHasIsKept(String written) {
    assertThat(read(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "+4411349601234567", "0113 496 01x3", "", "+0123456789"})
  void whatIsNoNumberIsRefused(String written) {
    assertThat(read(written)).isEqualTo("none");
  }
}
