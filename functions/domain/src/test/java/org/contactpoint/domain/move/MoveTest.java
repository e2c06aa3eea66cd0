package org.contactpoint.domain.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves between councils (rules §4, §9). */
class MoveTest {
  private static final AccountId TEAM = new AccountId("leeds.team");
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");

  private static Move started(String at) {
    return Move.started(
        "a".repeat(32), new ContactPointId("12345678906"), LEEDS, YORK, TEAM, Instant.parse(at));
  }

  /**
   * Five working days after the day in London on which it was started, without the bank holidays.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-11-23T10:00:00Z, 2026-11-30",
    "2026-11-27T23:59:00Z, 2026-12-04",
    "2026-11-28T10:00:00Z, 2026-12-04",
    "2026-06-30T23:30:00Z, 2026-07-08",
    "2026-12-22T10:00:00Z, 2026-12-31",
    "2026-12-24T10:00:00Z, 2027-01-05"
  })
  void moveIsDueAfterFiveWorkingDays(String startedAt, LocalDate due) {
    assertThat(started(startedAt).dueBy()).isEqualTo(due);
  }

  @Test
  void openMoveIsEscalatedOnceItsDayHasPassed() {
    Move move = started("2026-11-23T10:00:00Z");

    assertThat(move.isEscalated(LocalDate.of(2026, 11, 30))).isFalse();
    assertThat(move.isEscalated(LocalDate.of(2026, 12, 1))).isTrue();
    assertThat(declined(move).isEscalated(LocalDate.of(2026, 12, 1))).isFalse();
  }

  private static Move declined(Move move) {
    return move.ended(MoveStatus.DECLINED, TEAM, Instant.parse("2026-11-24T10:00:00Z"));
  }

  @Test
  void onlyAnAcceptedMoveHasAnythingToSettle() {
    Move move = started("2026-11-23T10:00:00Z");
    Move accepted = move.ended(MoveStatus.ACCEPTED, TEAM, Instant.parse("2026-11-24T10:00:00Z"));

    assertThat(move.settled()).isTrue();
    assertThat(declined(move).settled()).isTrue();
    assertThat(accepted.settled()).isFalse();
    assertThat(accepted.whollySettled().settled()).isTrue();
    assertThat(accepted.isOpen()).isFalse();
  }

  @Test
  void moveConcernsItsTwoCouncils() {
    Move move = started("2026-11-23T10:00:00Z");

    assertThat(move.concerns(LEEDS)).isTrue();
    assertThat(move.concerns(YORK)).isTrue();
    assertThat(move.concerns(Authority.NATIONAL)).isFalse();
    assertThat(move.children()).containsExactly(move.child());
    assertThat(move.part()).isBetween(0, Moves.PARTS - 1);
  }
}
