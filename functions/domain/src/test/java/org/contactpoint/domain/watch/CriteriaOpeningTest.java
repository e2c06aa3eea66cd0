package org.contactpoint.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.junit.jupiter.api.Test;

/** What was searched for is decrypted once, when two people have approved it (rules §7.19). */
class CriteriaOpeningTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final List<String> PLACES = List.of("a place");

  private static CriteriaOpening.Approval by(String person, Role as) {
    return new CriteriaOpening.Approval(
        new AccountId("account of " + person), new PersonId(person), as, NOON);
  }

  private final CriteriaOpening begun = CriteriaOpening.begun(by("colin", Role.COUNCIL_AUDITOR));

  @Test
  void onePersonIsNotEnough() {
    assertThat(begun.isApproved(NOON)).isFalse();
    assertThat(begun.places()).isEmpty();
    assertThat(begun.isOver(NOON)).isFalse();
  }

  @Test
  void theSecondIsAnotherPersonInTheOtherRole() {
    assertThat(begun.approved(by("colin", Role.NATIONAL_AUDITOR), PLACES)).isEmpty();
    assertThat(begun.approved(by("carla", Role.COUNCIL_AUDITOR), PLACES)).isEmpty();
    CriteriaOpening both = begun.approved(by("grace", Role.NATIONAL_AUDITOR), PLACES).orElseThrow();
    assertThat(both.isApproved(NOON)).isTrue();
    assertThat(both.places()).isEqualTo(PLACES);
    assertThat(both.approved(by("carla", Role.COUNCIL_AUDITOR), PLACES)).isEmpty();
  }

  @Test
  void itIsUsedOnceAndWithinADay() {
    CriteriaOpening both = begun.approved(by("grace", Role.NATIONAL_AUDITOR), PLACES).orElseThrow();
    assertThat(both.used(NOON).isApproved(NOON)).isFalse();
    assertThat(both.used(NOON).isOver(NOON)).isTrue();
    assertThat(both.isApproved(NOON.plus(CriteriaOpening.WITHIN))).isTrue();
    assertThat(both.isApproved(NOON.plus(CriteriaOpening.WITHIN).plus(Duration.ofSeconds(1))))
        .isFalse();
  }
}
