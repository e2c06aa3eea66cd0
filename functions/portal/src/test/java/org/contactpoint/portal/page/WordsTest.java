package org.contactpoint.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "+442079460000, 020 7946 0000",
    "+441134960101, 0113 496 0101",
    "+441614960101, 0161 496 0101",
    "+441904960101, 01904 960101",
    "+443069990101, 0306 999 0101",
    "+448081570101, 0808 157 0101",
    "+447700900123, 07700 900123",
    "+44169772011, 0169772011",
    "+33123456789, +33123456789"
  })
  void numbersAreSpacedAsTheyAreReadOut(String number, String read) {
    assertThat(Words.phone(number)).isEqualTo(read);
  }

  @Test
  void timesAreThoseOfLondon() {
    assertThat(Words.time("2026-07-01T08:05:00Z")).isEqualTo("1 July 2026 at 9:05am");
    assertThat(Words.time("2026-12-01T16:05:00Z")).isEqualTo("1 December 2026 at 4:05pm");
    assertThat(Words.day("2012-03-09")).isEqualTo("9 March 2012");
  }

  @Test
  void whatIsNotHeldIsNotWritten() {
    assertThat(Words.phone(null)).isEmpty();
    assertThat(Words.time(null)).isEmpty();
    assertThat(Words.time("")).isEmpty();
    assertThat(Words.day(null)).isEmpty();
    assertThat(Words.day("")).isEmpty();
    assertThat(Words.code(null)).isEmpty();
    assertThat(Words.code("")).isEmpty();
    assertThat(Words.lower(null)).isEmpty();
  }

  @Test
  void codesAreWords() {
    assertThat(Words.code("speech-therapy")).isEqualTo("Speech therapy");
    assertThat(Words.lower("speech-therapy")).isEqualTo("speech therapy");
    assertThat(Words.count(1, "child", "children")).isEqualTo("1 child");
    assertThat(Words.count(0, "child", "children")).isEqualTo("0 children");
  }
}
