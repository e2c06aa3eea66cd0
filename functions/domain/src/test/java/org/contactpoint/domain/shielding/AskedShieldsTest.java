package org.contactpoint.domain.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.junit.jupiter.api.Test;

/** The sixth shield that one person asks for within 24 hours is one too many (rules §6). */
class AskedShieldsTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final AccountId FIRST = new AccountId("first");
  private static final AccountId SECOND = new AccountId("second");

  private static AskedShields five() {
    AskedShields asked = AskedShields.none(new PersonId("ruth"));
    for (int i = 0; i < 5; i++) {
      asked = asked.with(i < 3 ? FIRST : SECOND, NOON.plus(Duration.ofMinutes(i)));
    }
    return asked;
  }

  @Test
  void fiveAreNotTooManyAndSixAre() {
    assertThat(five().areTooMany()).isFalse();
    assertThat(five().with(FIRST, NOON.plus(Duration.ofHours(23))).areTooMany()).isTrue();
    assertThat(five().version()).isEqualTo(5);
  }

  @Test
  void oneOfADayAgoCountsNoMore() {
    assertThat(five().with(FIRST, NOON.plus(Duration.ofHours(24))).areTooMany()).isFalse();
    assertThat(five().with(FIRST, NOON.plus(Duration.ofHours(24)).minusMillis(1)).areTooMany())
        .isTrue();
  }

  @Test
  void allAccountsOfThePersonThroughWhichTheyWereAskedForAreKnown() {
    assertThat(five().accounts()).containsExactly(FIRST, SECOND);
  }

  @Test
  void whoeverIsLetInAgainBeginsAnew() {
    AskedShields forgotten = five().with(FIRST, NOON.plus(Duration.ofHours(1))).forgotten();

    assertThat(forgotten.askings()).isEmpty();
    assertThat(forgotten.version()).isEqualTo(6);
    assertThat(forgotten).hasToString("AskedShields[redacted]");
  }
}
