package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A record in the open that may be a shielded child is hidden by the team that shields the child,
 * whichever council answers for it (rules §6.26, §6.41).
 */
class LookAlikeShieldTest {
  private static final ContactPointId HIDDEN = AChild.number(1);
  private static final ContactPointId OPEN = AChild.number(2);

  private final ShieldingWorld world = new ShieldingWorld();

  @BeforeEach
  void yorkShieldsLeahAndLeedsRegistersHerAgain() {
    world.directory.given(
        AChild.silent(1)
            .saying(SomeFacts.of("Leah", "Ward").born("2012-03-09"))
            .answeredForBy(AnAccount.YORK)
            .build(),
        AChild.silent(2).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build());
    world.ask(world.yorkTeam, HIDDEN);
  }

  private void isFoundToBeAlike() {
    RecordPair pair = RecordPair.of(HIDDEN, OPEN);
    PairLists lists =
        pair.one().equals(HIDDEN)
            ? new PairLists(DuplicateList.shielded(AnAccount.YORK), null)
            : new PairLists(null, DuplicateList.shielded(AnAccount.YORK));
    assertThat(
            world
                .directory
                .duplicateChecks()
                .found(
                    new ComparedPair(
                        pair,
                        Map.of(
                            HIDDEN, world.record(HIDDEN).revision(),
                            OPEN, world.record(OPEN).revision())),
                    lists,
                    LocalDate.of(2026, 11, 23)))
        .isTrue();
  }

  private List<String> trailOf(ContactPointId child) {
    return world.directory.entries().stream()
        .filter(entry -> entry.event().child().filter(child::equals).isPresent())
        .map(LookAlikeShieldTest::line)
        .toList();
  }

  private static String line(AuditEntry entry) {
    return entry.actor().account().value() + " " + entry.event().action();
  }

  private void isRefused(Account account) {
    assertThat(world.ask(account, OPEN))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.OTHER_COUNCIL));
    assertThat(world.record(OPEN)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void teamThatShieldsTheChildHidesTheOtherRecordAndIsNotNamedInItsTrail() {
    isFoundToBeAlike();
    ShieldChildOutcome.Hidden hidden = (ShieldChildOutcome.Hidden) world.ask(world.yorkTeam, OPEN);

    assertThat(world.record(OPEN)).isInstanceOf(ChildRecord.Shielded.class);
    Shield shield = world.directory.shields().newestOf(OPEN).orElseThrow();
    assertThat(shield.responsible()).isEqualTo(AnAccount.LEEDS);
    assertThat(shield.askedByAccount().value()).isEqualTo("contactpoint.shields");
    assertThat(hidden.opened().content().proposals()).isEmpty();
    assertThat(trailOf(HIDDEN)).endsWith("york.team ask-shield");
    world.repeat(world.yorkTeam, OPEN, shield.id());
    assertThat(trailOf(OPEN))
        .containsExactly(
            "contactpoint.shields shield-travelled",
            "contactpoint.shields settle-shield",
            "contactpoint.shields ask-shield");
  }

  /** It would be seen in the own trail that one's asking is another's (rules §6.14). */
  @Test
  void whoeverElseAsksForTheHiddenRecordIsEnteredAsForAny() {
    isFoundToBeAlike();
    world.ask(world.yorkTeam, OPEN);
    world.ask(world.team, OPEN);
    assertThat(trailOf(OPEN)).contains("leeds.team ask-shield");
  }

  @Test
  void nobodyElseHidesItAndNobodyARecordThatIsNotAlike() {
    isRefused(world.yorkTeam);
    isFoundToBeAlike();
    isRefused(world.englandTeam);
    assertThat(world.ask(world.socialWorker, OPEN))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.NOT_INVOLVED));
  }

  /** To the team that shields the child alike, the record is another council's as before. */
  @Test
  void onceItIsHiddenItIsTheOtherCouncilsToDecide() {
    isFoundToBeAlike();
    world.ask(world.yorkTeam, OPEN);
    assertThat(world.ask(world.yorkTeam, OPEN))
        .isEqualTo(new ShieldChildOutcome.Refused(Denial.OTHER_COUNCIL));
    assertThat(world.directory.shields().of(AnAccount.LEEDS, null, 9)).hasSize(1);
  }
}
