package org.contactpoint.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "+442079460018, 020 7946 0018",
    "+441134960101, 0113 496 0101",
    "+441214960101, 0121 496 0101",
    "+441632960101, 01632 960101",
    "+447700900982, 07700 900982",
    "+448081570192, 0808 157 0192",
    "+443069990100, 0306 999 0100",
    "+44163296010, 0163296010",
    "+33123456789, +33123456789"
  })
  void aNumberIsWrittenAsItIsReadOut(String number, String written) {
    assertThat(Words.phone(number)).isEqualTo(written);
  }

  @Test
  void dayAndTimeAreThoseOfLondon() {
    assertThat(Words.day("2012-03-09")).isEqualTo("9 March 2012");
    assertThat(Words.time("2026-06-30T23:05:00Z")).isEqualTo("1 July 2026 at 12:05am");
    assertThat(Words.time("2026-01-30T15:05:00Z")).isEqualTo("30 January 2026 at 3:05pm");
  }

  @Test
  void ofNothingNothingIsSaid() {
    assertThat(Words.day(null)).isEmpty();
    assertThat(Words.day("")).isEmpty();
    assertThat(Words.time(null)).isEmpty();
    assertThat(Words.time("")).isEmpty();
    assertThat(Words.phone(null)).isEmpty();
    assertThat(Words.code(null)).isEmpty();
    assertThat(Words.code("")).isEmpty();
    assertThat(Words.lower(null)).isEmpty();
  }

  @Test
  void oneIsNotSeveral() {
    assertThat(Words.count(1, "child", "children")).isEqualTo("1 child");
    assertThat(Words.count(0, "child", "children")).isEqualTo("0 children");
    assertThat(Words.lower("speech-therapy")).isEqualTo("speech therapy");
  }
}
