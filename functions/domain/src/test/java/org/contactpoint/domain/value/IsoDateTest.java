package org.contactpoint.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {

  @Test
  void aDayThatExistsIsTaken() {
    assertThat(IsoDate.parse("2016-02-29")).isEqualTo(Parsed.valid(LocalDate.of(2016, 2, 29)));
    assertThat(IsoDate.parse("1900-01-01").isValid()).isTrue();
    assertThat(IsoDate.parse("2100-12-31").isValid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "2015-02-29", "1900-02-29", "2015-13-01", "2015-00-10", "2026-02-30", "2025-09-31",
        "2015-01-00", "31/12/2015", "20151231", "2015", "2015-1-1", " 2015-01-01", "2015-01-01 ",
        "2015-01-01T00:00:00", "1899-12-31", "2101-01-01", "+2015-01-01", "٢٠١٥-٠١-٠١", "2015‐01‐01"
      })
  void everythingElseIsRefused(String raw) {
    assertThat(IsoDate.parse(raw).isValid()).isFalse();
  }
}
