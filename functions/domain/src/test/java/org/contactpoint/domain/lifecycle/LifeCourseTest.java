package org.contactpoint.domain.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeCourseTest {
  private static final Participation CONSENT = new Participation(LocalDate.of(2026, 3, 9));

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, LIVE, the day before the 18th birthday",
    "2026-03-09, ARCHIVED_FIRST_YEAR, the birthday",
    "2027-03-08, ARCHIVED_FIRST_YEAR, the last day of the first year",
    "2027-03-09, ARCHIVED, a year later",
    "2032-03-08, ARCHIVED, the last day of the sixth year",
    "2032-03-09, EXPIRED, six years later"
  })
  void recordIsLiveUntil18AndArchivedForSixYears(LocalDate day, LifeStage stage, String when) {
    assertThat(born("2008-03-09", null, null).on(day)).as(when).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, LIVE",
    "2026-03-01, ARCHIVED_FIRST_YEAR",
    "2027-02-28, ARCHIVED_FIRST_YEAR",
    "2027-03-01, ARCHIVED",
    "2032-02-29, ARCHIVED",
    "2032-03-01, EXPIRED"
  })
  void childOf29FebruaryIsOfAgeOn1March(LocalDate day, LifeStage stage) {
    assertThat(born("2008-02-29", null, null).on(day)).isEqualTo(stage);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08, LIVE",
    "2026-03-09, PARTICIPATING",
    "2033-03-08, PARTICIPATING",
    "2033-03-09, ARCHIVED_FIRST_YEAR",
    "2039-03-09, EXPIRED"
  })
  void consentKeepsTheRecordLiveTo25(LocalDate day, LifeStage stage) {
    assertThat(born("2008-03-09", null, CONSENT).on(day)).isEqualTo(stage);
  }

  /** Of a file a day alone is known, and nobody decides it as a child. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-08, 2026-03-09, 2026-03-09, a consent of a child",
    "2026-03-09, 2026-03-09, 2033-03-09, on the birthday, in a row of that day",
    "2026-03-09, 2026-03-08, 2026-03-09, in a row of the day before"
  })
  void consentOfARowCountsFromThe18thBirthday(
      LocalDate consented, LocalDate asOf, LocalDate archived, String why) {
    DateOfBirth born = new DateOfBirth(LocalDate.of(2008, 3, 9), false);
    Participation consent = new Participation(consented);
    LifeCourse life = new LifeCourse(born, null, consent.counts(born, asOf) ? consent : null);
    assertThat(life.archivedFrom()).as(why).contains(archived);
    assertThat(new Participation(consented).counts(null, asOf)).isTrue();
  }

  @Test
  void consentOfAChildKeepsNobody() {
    LifeCourse life = born("2008-03-09", null, new Participation(LocalDate.of(2020, 1, 1)));
    assertThat(life.on(LocalDate.of(2026, 3, 9))).isEqualTo(LifeStage.ARCHIVED_FIRST_YEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "2030-06-01, 2030-06-01, on the day that was agreed",
    "2033-03-10, 2033-03-09, at the latest at 25",
    "2026-03-08, 2026-03-09, never before 18"
  })
  void consentMayEndEarlier(LocalDate until, LocalDate archived, String why) {
    Participation consent =
        new Participation(LocalDate.of(2026, 2, 1), until, ParticipationReason.CARE_LEAVER);
    assertThat(born("2008-03-09", null, consent).archivedFrom()).as(why).contains(archived);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-28, LIVE, a year less a day",
    "2025-03-01, ARCHIVED_FIRST_YEAR, 29 February comes again on 1 March",
    "2031-02-28, ARCHIVED, six years less a day",
    "2031-03-01, EXPIRED, six years"
  })
  void deadChildsRecordIsLiveForOneYear(LocalDate day, LifeStage stage, String when) {
    assertThat(born("2015-06-01", "2024-02-29", null).on(day)).as(when).isEqualTo(stage);
  }

  @Test
  void whoDiedBefore18IsNotArchivedAtThe18thBirthday() {
    LifeCourse life = born("2008-03-09", "2026-03-01", null);
    assertThat(life.on(LocalDate.of(2026, 3, 9))).isEqualTo(LifeStage.LIVE);
    assertThat(life.archivedFrom()).contains(LocalDate.of(2027, 3, 1));
    assertThat(life.expiresFrom()).contains(LocalDate.of(2033, 3, 1));
  }

  @Test
  void deathAfterTheRecordWasArchivedChangesNothing() {
    assertThat(born("2008-03-09", "2026-03-09", null).archivedFrom())
        .contains(LocalDate.of(2026, 3, 9));
    assertThat(born("2008-03-09", "2028-01-01", CONSENT).archivedFrom())
        .contains(LocalDate.of(2029, 1, 1));
  }

  @Test
  void nothingEndsWhereNeitherBirthNorDeathIsKnown() {
    LifeCourse unknown = new LifeCourse(null, null, null);
    assertThat(unknown.on(LocalDate.of(2100, 1, 1))).isEqualTo(LifeStage.LIVE);
    assertThat(unknown.expiresFrom()).isEmpty();
    LifeCourse dead = new LifeCourse(null, LocalDate.of(2026, 1, 1), null);
    assertThat(dead.on(LocalDate.of(2027, 1, 1))).isEqualTo(LifeStage.ARCHIVED_FIRST_YEAR);
  }

  @Test
  void onlyTheLivingMayParticipateAndOnlyFrom18To25() {
    LifeCourse life = born("2008-03-09", null, null);
    assertThat(life.mayParticipate(LocalDate.of(2026, 3, 8))).isFalse();
    assertThat(life.mayParticipate(LocalDate.of(2026, 3, 9))).isTrue();
    assertThat(life.mayParticipate(LocalDate.of(2033, 3, 8))).isTrue();
    assertThat(life.mayParticipate(LocalDate.of(2033, 3, 9))).isFalse();
    LocalDate grown = LocalDate.of(2027, 1, 1);
    assertThat(born("2008-03-09", "2026-02-01", null).mayParticipate(grown)).isFalse();
    assertThat(new LifeCourse(null, null, null).mayParticipate(grown)).isFalse();
  }

  @Test
  void textsOfItTellNothing() {
    assertThat(born("2008-03-09", "2026-02-01", CONSENT)).hasToString("LifeCourse[redacted]");
    assertThat(CONSENT).hasToString("Participation[redacted]");
  }

  private static LifeCourse born(
      String born, @Nullable String died, @Nullable Participation participation) {
    return new LifeCourse(
        new DateOfBirth(LocalDate.parse(born), false),
        died == null ? null : LocalDate.parse(died),
        participation);
  }
}
