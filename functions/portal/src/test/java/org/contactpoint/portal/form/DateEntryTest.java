package org.contactpoint.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateEntryTest {

  @ParameterizedTest
  @ValueSource(strings = {"3", "03", "March", "mar", "MARCH", "marc"})
  void monthMayBeWrittenAsPeopleDo(String month) {
    assertThat(new DateEntry("9", month, "2012").date()).contains(LocalDate.of(2012, 3, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "31,2,2012",
    "0,3,2012",
    "9,13,2012",
    "9,ma,2012",
    "9,xyz,2012",
    "9,3,12",
    "ninth,3,2012"
  })
  void whatIsNoDayIsNoDate(String day, String month, String year) {
    DateEntry entry = new DateEntry(day, month, year);
    assertThat(entry.date()).isEmpty();
    assertThat(entry.complaint("the last day")).contains("Last day must be a real date");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThat(new DateEntry("", "", "").complaint("the last day")).contains("Enter the last day");
    assertThat(new DateEntry("", "3", "2012").complaint("the last day"))
        .contains("Last day must include a day");
    assertThat(new DateEntry("9", "", "2012").complaint("last day"))
        .contains("Last day must include a month");
    assertThat(new DateEntry("9", "3", "").complaint("last day"))
        .contains("Last day must include a year");
    assertThat(new DateEntry("9", "3", "2012").complaint("last day")).isEmpty();
  }

  @Test
  void yearAloneIsOneWithFourDigits() {
    assertThat(new DateEntry("", "", "2012").isYearAlone()).isTrue();
    assertThat(new DateEntry("", "", "2012").yearNumber()).contains(2012);
    assertThat(new DateEntry("", "", "12").yearNumber()).isEmpty();
    assertThat(new DateEntry("9", "", "2012").isYearAlone()).isFalse();
    assertThat(new DateEntry("", "3", "2012").isYearAlone()).isFalse();
    assertThat(new DateEntry("", "", "").isYearAlone()).isFalse();
  }

  @Test
  void dateIsNeverPrinted() {
    assertThat(new DateEntry("9", "3", "2012")).hasToString("DateEntry[redacted]");
  }
}
