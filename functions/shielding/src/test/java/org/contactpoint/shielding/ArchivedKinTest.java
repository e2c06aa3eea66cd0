package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Brothers and sisters whose records are archived are hidden with the child (rules §6.42). */
class ArchivedKinTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId NOAH = AChild.number(2);
  private static final ContactPointId LODGER = AChild.number(3);

  private final ShieldingWorld world = new ShieldingWorld();

  @BeforeEach
  void herBrotherIsGrownUp() {
    world.directory.given(ShieldingWorld.sister(1, "Leah", "2012-03-09"));
    archived(ShieldingWorld.sister(2, "Noah", "2005-01-02"));
  }

  private void archived(ChildRecord.Open record) {
    world.directory.given(record);
    world.directory.given(new Change.RecordSaved(record, record.takenOut()));
    assertThat(((ChildRecord.Open) world.record(record.id())).isTakenOut()).isTrue();
  }

  private static ChildRecord.Open lodger() {
    return AChild.silent(3)
        .saying(SomeFacts.of("Finn", "Pike").born("2005-01-02").livingAt("4 Chapel Row", "LS6 2AB"))
        .answeredForBy(AnAccount.YORK)
        .build();
  }

  private static List<ContactPointId> proposals(ShieldChildOutcome outcome) {
    return ((ShieldChildOutcome.Hidden) outcome).opened().content().proposals();
  }

  @Test
  void grownUpBrotherIsHiddenWithTheChild() {
    world.ask(world.team, LEAH);

    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.record(NOAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.directory.shields().newestOf(NOAH)).isPresent();
  }

  @Test
  void anotherCouncilsArchivedRecordIsProposedToNobodyElse() {
    archived(lodger());
    assertThat(proposals(world.ask(world.team, LEAH))).isEmpty();
  }

  @Test
  void archivedRecordAtTheHomeIsProposedToTheTeamThatReadsIt() {
    archived(lodger().answeredForBy(AnAccount.LEEDS));
    assertThat(proposals(world.ask(world.team, LEAH))).containsExactly(LODGER);
  }

  @Test
  void archivedRecordIsShieldedByTheTeamThatReadsItAndByNobodyElse() {
    for (Account other : List.of(world.socialWorker, world.yorkTeam, world.approver)) {
      assertThat(world.ask(other, NOAH)).isInstanceOf(ShieldChildOutcome.NoSuchChild.class);
    }
    assertThat(world.ask(world.team, NOAH)).isInstanceOf(ShieldChildOutcome.Hidden.class);
    assertThat(world.record(NOAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.ask(world.team, NOAH)).isInstanceOf(ShieldChildOutcome.Hidden.class);
    for (Account other : List.of(world.socialWorker, world.yorkTeam, world.approver)) {
      assertThat(world.ask(other, NOAH)).isInstanceOf(ShieldChildOutcome.NoSuchChild.class);
    }
  }
}
