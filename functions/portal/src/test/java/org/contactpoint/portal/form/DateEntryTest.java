package org.contactpoint.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateEntryTest {

  @ParameterizedTest
  @CsvSource({
    "9, 3, 2012, 2012-03-09",
    "09, 03, 2012, 2012-03-09",
    "9, March, 2012, 2012-03-09",
    "9, mar, 2012, 2012-03-09",
    "29, 2, 2024, 2024-02-29"
  })
  void aDateIsReadAsPeopleWriteIt(String day, String month, String year, LocalDate date) {
    assertThat(new DateEntry(day, month, year).date()).contains(date);
    assertThat(new DateEntry(day, month, year).complaint("the day")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', Enter the first day",
    "'', 3, 2012, First day must include a day",
    "9, '', 2012, First day must include a month",
    "9, 3, '', First day must include a year",
    "29, 2, 2023, First day must be a real date",
    "9, 3, 12, First day must be a real date",
    "x, 3, 2012, First day must be a real date",
    "9, ma, 2012, First day must be a real date",
    "9, Mayo, 2012, First day must be a real date"
  })
  void whatIsMissingOrWrongIsSaid(String day, String month, String year, String words) {
    DateEntry entry = new DateEntry(day, month, year);
    assertThat(entry.date()).isEmpty();
    assertThat(entry.complaint("the first day")).contains(words);
  }

  @Test
  void aYearAloneIsNoDate() {
    DateEntry entry = new DateEntry("", "", "2012");
    assertThat(entry.isYearAlone()).isTrue();
    assertThat(entry.yearNumber()).contains(2012);
    assertThat(new DateEntry("", "", "12").yearNumber()).isEmpty();
    assertThat(new DateEntry("1", "", "2012").isYearAlone()).isFalse();
    assertThat(new DateEntry("", "1", "2012").isYearAlone()).isFalse();
    assertThat(new DateEntry("", "", "").isYearAlone()).isFalse();
  }
}
