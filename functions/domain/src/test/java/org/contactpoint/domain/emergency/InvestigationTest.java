package org.contactpoint.domain.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** An emergency is investigated within 24 hours (rules §6). */
class InvestigationTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Authority LEEDS = new Authority("E08000035");
  private static final AccountId AUDITOR = new AccountId("auditor");

  private static Investigation opened(Authority responsible) {
    return Investigation.opened(
        "0".repeat(32),
        new ContactPointId("12345678906"),
        Emergency.IMMEDIATE_DANGER,
        new Investigation.Opener(new AccountId("police"), new PersonId("owen"), "WYP"),
        responsible,
        NOON);
  }

  private static Instant after(Duration time) {
    return NOON.plus(time);
  }

  @Test
  void itIsDueAfterADayAndOverdueFromThenOn() {
    Investigation open = opened(LEEDS);

    assertThat(open.due()).isEqualTo(after(Duration.ofDays(1)));
    assertThat(open.isOverdue(open.due().minusMillis(1))).isFalse();
    assertThat(open.isOverdue(open.due())).isTrue();
    assertThat(open.isClosedLate()).isFalse();
  }

  @Test
  void closedInTimeItIsNeverOverdue() {
    Investigation closed =
        opened(LEEDS).closed(Finding.JUSTIFIED, AUDITOR, after(Duration.ofHours(23)));

    assertThat(closed.status()).isEqualTo(InvestigationStatus.CLOSED);
    assertThat(closed.isOverdue(after(Duration.ofDays(9)))).isFalse();
    assertThat(closed.isClosedLate()).isFalse();
    assertThat(closed.version()).isEqualTo(2);
  }

  @Test
  void closedTooLateStaysKnownAsSuch() {
    Investigation closed =
        opened(LEEDS).closed(Finding.REFERRED, AUDITOR, after(Duration.ofDays(1)));

    assertThat(closed.isClosedLate()).isTrue();
    assertThat(closed.isWithEngland(NOON)).isTrue();
  }

  @Test
  void itIsWithEnglandOnceItIsOverdueOrWhereTheChildIsEnglands() {
    assertThat(opened(LEEDS).isWithEngland(NOON)).isFalse();
    assertThat(opened(LEEDS).isWithEngland(after(Duration.ofDays(1)))).isTrue();
    assertThat(opened(Authority.NATIONAL).isWithEngland(NOON)).isTrue();
  }

  @Test
  void itsNameAloneIsEverPrinted() {
    assertThat(opened(LEEDS)).hasToString("Investigation[" + "0".repeat(32) + "]");
    assertThat(opened(LEEDS).children()).containsExactly(new ContactPointId("12345678906"));
  }

  @Test
  void codesAreReadBack() {
    assertThat(Emergency.parse("child-missing").orElseThrow()).isEqualTo(Emergency.CHILD_MISSING);
    assertThat(Finding.parse("not-justified").orElseThrow()).isEqualTo(Finding.NOT_JUSTIFIED);
    assertThat(InvestigationStatus.parse("open").orElseThrow()).isEqualTo(InvestigationStatus.OPEN);
  }
}
