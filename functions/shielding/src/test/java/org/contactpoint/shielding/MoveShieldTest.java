package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.callback.ArrangeCallBacks;
import org.contactpoint.shielding.deciding.MoveShieldOutcome;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.listing.ListShields;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deciding, reviewing and removing a shield (rules §6). */
class MoveShieldTest {

  private static final ContactPointId LEAH = AChild.number(1);

  private final ShieldingWorld world = new ShieldingWorld();
  private Shield shield;

  @BeforeEach
  void leahIsHidden() {
    world.directory.given(
        AChild.silent(1)
            .saying(
                SomeFacts.of("Leah", "Ward").born("2012-03-09").livingAt("4 Chapel Row", "LS6 2AB"))
            .build());
    shield = world.hidden(LEAH);
  }

  private Shield now() {
    return world.directory.shields().find(shield.id()).orElseThrow();
  }

  @Test
  void anApproverConfirmsAndTheNextReviewIsInSixMonths() {
    assertThat(world.move(world.approver, shield, ShieldStep.CONFIRM))
        .isInstanceOf(MoveShieldOutcome.Moved.class);

    assertThat(now().status()).isEqualTo(ShieldStatus.SHIELDED);
    assertThat(now().reviewBy()).isEqualTo(Instant.parse("2027-05-23T09:00:00Z"));
  }

  @Test
  void aRefusalOpensTheRecordAgainAsItWas() {
    world.move(world.approver, shield, ShieldStep.REFUSE);

    assertThat(now().status()).isEqualTo(ShieldStatus.REFUSED);
    assertThat(world.record(LEAH))
        .isInstanceOfSatisfying(
            ChildRecord.Open.class,
            child -> {
              assertThat(child.view().address()).isNotNull();
              assertThat(child.onceShielded()).isTrue();
              assertThat(child.revision().shieldEpoch()).isEqualTo(2);
            });
    assertThat(world.directory.hiddenFacts().of(LEAH)).isEmpty();
  }

  @Test
  void whoAskedDoesNotDecide() {
    Account both =
        AnAccount.approver("leeds.both").and(Role.MANAGEMENT_TEAM).ofPerson(person()).build();
    world.directory.admit(both);

    assertThat(world.move(both, shield, ShieldStep.CONFIRM))
        .isEqualTo(new MoveShieldOutcome.Refused(Denial.SAME_PERSON, LEAH));
  }

  private String person() {
    return world.team.person().value();
  }

  @Test
  void anotherCouncilsApproverDoesNotLearnThatThereIsAShield() {
    Account york = AnAccount.approver("york.approver").ofYork().build();
    world.directory.admit(york);

    assertThat(world.move(york, shield, ShieldStep.CONFIRM))
        .isEqualTo(new MoveShieldOutcome.NoSuchShield());
  }

  @Test
  void theTeamCannotDecide() {
    assertThat(world.move(world.team, shield, ShieldStep.CONFIRM))
        .isEqualTo(new MoveShieldOutcome.Refused(Denial.ROLE_NOT_ALLOWED, LEAH));
  }

  @Test
  void aDecisionIsMadeOnce() {
    world.move(world.approver, shield, ShieldStep.CONFIRM);

    assertThat(world.move(world.approver, shield, ShieldStep.REFUSE))
        .isEqualTo(new MoveShieldOutcome.OutOfTurn(LEAH));
  }

  @Test
  void removalNeedsTwoPeople() {
    world.move(world.approver, shield, ShieldStep.CONFIRM);
    world.move(world.team, shield, ShieldStep.PROPOSE_REMOVAL);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    Account same = AnAccount.approver("leeds.same").ofPerson(person()).build();
    world.directory.admit(same);

    assertThat(world.move(same, shield, ShieldStep.REMOVE))
        .isEqualTo(new MoveShieldOutcome.Refused(Denial.SAME_PERSON, LEAH));
    assertThat(world.move(world.approver, shield, ShieldStep.REMOVE))
        .isInstanceOf(MoveShieldOutcome.Moved.class);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void aRemovalIsNotApprovedBeforeItIsProposed() {
    world.move(world.approver, shield, ShieldStep.CONFIRM);

    assertThat(world.move(world.approver, shield, ShieldStep.REMOVE))
        .isEqualTo(new MoveShieldOutcome.OutOfTurn(LEAH));
  }

  @Test
  void anAppealHidesTheChildAgainAtOnce() {
    world.move(world.approver, shield, ShieldStep.REFUSE);

    assertThat(world.move(world.team, shield, ShieldStep.APPEAL))
        .isInstanceOf(MoveShieldOutcome.Moved.class);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.directory.shields().newestOf(LEAH).orElseThrow().status())
        .isEqualTo(ShieldStatus.INTERIM);
  }

  @Test
  void theTeamMayKeepAShieldWhoseRemovalSomebodyProposed() {
    world.move(world.approver, shield, ShieldStep.CONFIRM);
    world.move(world.team, shield, ShieldStep.PROPOSE_REMOVAL);

    assertThat(world.move(world.team, shield, ShieldStep.KEEP))
        .isInstanceOf(MoveShieldOutcome.Moved.class);
    assertThat(now().status()).isEqualTo(ShieldStatus.SHIELDED);
    assertThat(now().removalProposedBy()).isNull();
  }

  /** An account of no council answers for no child, and is listed nothing. */
  @Test
  void whoHasNoCouncilIsListedNoShieldsAndNoCallBacks() {
    Caller national = AnAccount.nationalAuditor("england.auditor").calling();

    assertThat(
            new ListShields(world.directory.shields(), world.clock)
                .page(national, null, null, 9)
                .shields())
        .isEmpty();
    assertThat(
            new ArrangeCallBacks(
                    world.directory.children(),
                    world.directory.shields(),
                    world.directory.commits(),
                    world.ids,
                    world.clock)
                .open(national, null, 9))
        .isEmpty();
  }
}
