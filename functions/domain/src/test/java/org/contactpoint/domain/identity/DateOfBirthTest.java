package org.contactpoint.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.value.Parsed;
import org.junit.jupiter.api.Test;

class DateOfBirthTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  @Test
  void todayIsABirthdayAndTomorrowIsNot() {
    assertThat(parse("2026-05-01", TODAY)).isTrue();
    assertThat(parse("2026-05-02", TODAY)).isFalse();
  }

  @Test
  void nobodyIsHeldMoreThan25YearsAfterBirth() {
    assertThat(parse("2001-05-01", TODAY)).isTrue();
    assertThat(parse("2001-04-30", TODAY)).isFalse();
    assertThat(parse("1950-02-11", TODAY)).isFalse();
  }

  @Test
  void aLeapDayChildIsHeldThroughTheFirstOfMarch() {
    assertThat(parse("2000-02-29", LocalDate.of(2025, 2, 28))).isTrue();
    assertThat(parse("2000-02-29", LocalDate.of(2025, 3, 1))).isTrue();
    assertThat(parse("2000-02-29", LocalDate.of(2025, 3, 2))).isFalse();
    assertThat(parse("1999-02-28", LocalDate.of(2024, 2, 29))).isFalse();
  }

  @Test
  void aChildBornOn29FebruaryTurns18On1March() {
    DateOfBirth leapDay = new DateOfBirth(LocalDate.of(2008, 2, 29), false);
    assertThat(leapDay.turns(18)).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(leapDay.turns(16)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(leapDay.ageOn(LocalDate.of(2026, 2, 28))).isEqualTo(17);
    assertThat(leapDay.ageOn(LocalDate.of(2026, 3, 1))).isEqualTo(18);
  }

  @Test
  void otherChildrenTurn18OnTheirBirthday() {
    DateOfBirth endOfMonth = new DateOfBirth(LocalDate.of(2008, 12, 31), false);
    assertThat(endOfMonth.turns(18)).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void theFirstOfJanuaryMayBeAStandIn() {
    assertThat(new DateOfBirth(LocalDate.of(2012, 1, 1), false).isPossibleStandIn()).isTrue();
    assertThat(new DateOfBirth(LocalDate.of(2012, 1, 2), false).isPossibleStandIn()).isFalse();
    assertThat(new DateOfBirth(LocalDate.of(2012, 2, 1), false).isPossibleStandIn()).isFalse();
  }

  @Test
  void anEstimateIsMarked() {
    assertThat(DateOfBirth.parse("2012-03-04", true, TODAY))
        .isEqualTo(Parsed.valid(new DateOfBirth(LocalDate.of(2012, 3, 4), true)));
  }

  @Test
  void onlyWholeDaysThatExistAreTaken() {
    assertThat(parse("2015-02-29", TODAY)).isFalse();
    assertThat(parse("2015", TODAY)).isFalse();
    assertThat(parse("31/12/2015", TODAY)).isFalse();
  }

  private static boolean parse(String iso, LocalDate today) {
    return DateOfBirth.parse(iso, false, today).isValid();
  }
}
