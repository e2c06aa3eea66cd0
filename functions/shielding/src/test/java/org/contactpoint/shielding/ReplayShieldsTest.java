package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.destruction.DestroyRecord;
import org.contactpoint.shielding.destruction.KeptBackups;
import org.contactpoint.shielding.destruction.RecordsOfChild;
import org.contactpoint.shielding.restoring.DestroyAgain;
import org.contactpoint.shielding.restoring.Replay;
import org.contactpoint.shielding.restoring.ReplayDestructions;
import org.contactpoint.shielding.restoring.ReplayRestored;
import org.contactpoint.shielding.restoring.ReplayShield;
import org.contactpoint.shielding.restoring.ReplayShields;
import org.contactpoint.shielding.restoring.RestoreCheck;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/**
 * After a restore nobody is served until everybody in the register of hidden children is hidden
 * again (docs/runbooks/restore.md). Here the register is of today and the records are older.
 */
class ReplayShieldsTest {
  private static final ContactPointId LEAH = AChild.number(1);

  private final ShieldingWorld world = new ShieldingWorld();
  private final PutBack serving = new PutBack();
  private final ReplayRestored replayRestored =
      new ReplayRestored(
          serving,
          new ReplayDestructions(
              world.directory.destructions(),
              world.directory.children(),
              world.directory.remains(),
              new DestroyAgain(
                  world.directory.children(),
                  world.directory.destructions(),
                  new RecordsOfChild(
                      world.directory.hiddenMerges(),
                      world.directory.remains(),
                      world.directory.hiddenFacts()),
                  new DestroyRecord(
                      world.directory.commits(), world.directory.remains(), world.clock)),
              new KeptBackups(35),
              world.clock),
          new ReplayShields(
              serving,
              world.directory.shields(),
              new ReplayShield(
                  world.directory.shields(),
                  world.directory.children(),
                  world.openShield,
                  world.propagateShield,
                  world.directory.trail(),
                  world.clock),
              world.resumeShields,
              world.ids,
              world.clock));

  /** Tables that were put back, until people are served from them. */
  private static final class PutBack implements Serving {
    private State state = new State(Status.PUT_BACK, Map.of(), false);

    @Override
    public State state() {
      return state;
    }

    @Override
    public boolean serve(State served) {
      state = new State(Status.SERVED, Map.of(), false);
      return true;
    }

    @Override
    public void missingEntered(State before) {
      state = new State(before.status(), before.parts(), true);
    }
  }

  private RestoreCheck run() {
    return replayRestored.run(false, Deadline.NEVER);
  }

  private Replay replay() {
    Replay replay = run().replay();
    assertThat(replay).isNotNull();
    return replay;
  }

  /** The register knows the child, whatever its record says. */
  private void registered(ContactPointId child) {
    world.directory.given(
        new Change.ShieldSaved(
            null,
            Shield.opened(
                new ShieldId(world.ids.next()),
                child,
                ShieldGround.WITNESS,
                ShieldAskedBy.PARENT,
                world.team.id(),
                world.team.person(),
                AnAccount.LEEDS,
                ShieldingWorld.MONDAY.minus(Duration.ofDays(1)))));
  }

  private static ChildRecord leah() {
    return AChild.silent(1).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build();
  }

  @Test
  void aChildWhoseRecordIsOpenAgainIsHiddenAndTheNextLookServesPeople() {
    world.directory.given(leah());
    registered(LEAH);

    Replay first = replay();

    assertThat(first.hidden()).isEqualTo(1);
    assertThat(first.changedNothing()).isFalse();
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(run().served()).isTrue();
    assertThat(serving.state().status()).isEqualTo(Serving.Status.SERVED);
    assertThat(world.directory.actions()).contains("replay-shield");
  }

  @Test
  void aChildWhoCannotBeHiddenKeepsTheTablesClosed() {
    world.directory.given(leah());
    registered(LEAH);
    world.directory.trailFails(true);

    RestoreCheck check = run();

    assertThat(check.served()).isFalse();
    assertThat(check.replay()).isNotNull().extracting(Replay::failed).isEqualTo(1);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Open.class);
  }

  /** A number that was merged leads on to the record that has to be hidden. */
  @Test
  void aNumberThatWasMergedIsFollowed() {
    ContactPointId joined = AChild.number(2);
    world.directory.given(
        leah(), new ChildRecord.Merged(joined, Revision.NEW.next(), LEAH, true, Set.of()));
    registered(joined);

    assertThat(replay().hidden()).isEqualTo(1);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void aRecordOfWhichNothingIsLeftIsMissingUntilItsCouncilIsNotified() {
    world.directory.given(
        AChild.silent(1)
            .sayingOnly(AStatement.saying(SomeFacts.of("Leah", "Ward")).withdrawn())
            .build());
    registered(LEAH);

    assertThat(replay().missing()).isEqualTo(1);
    assertThat(world.directory.actions()).contains("miss-shielded-child");
    int entries = world.directory.entries().size();
    replay();
    assertThat(world.directory.entries()).as("entered once").hasSize(entries);
  }

  @Test
  void aMissingChildWhoCannotBeEnteredIsTriedAgain() {
    registered(LEAH);
    world.directory.trailFails(true);

    assertThat(replay().failed()).isEqualTo(1);
    assertThat(serving.state().missingEntered()).isFalse();
  }

  @Test
  void whereTheTimeEndsTheRestIsLeftToTheNextLook() {
    for (int seed = 1; seed <= 120; seed++) {
      world.directory.given(
          AChild.silent(seed).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build());
      registered(AChild.number(seed));
    }

    RestoreCheck check =
        replayRestored.run(false, Deadline.in(Duration.ZERO, ShieldingWorld.MONDAY));

    assertThat(check.served()).isFalse();
    assertThat(check.replay())
        .isNotNull()
        .satisfies(
            replay -> {
              assertThat(replay.whole()).isFalse();
              assertThat(replay.registered()).isEqualTo(100);
            });
    assertThat(replay().hidden()).isEqualTo(20);
  }

  private void begun(int number) {
    ChildRecord record = AChild.silent(number).saying(SomeFacts.of("Leah", "Ward")).build();
    world.directory.given(record);
    world.directory.given(
        new Change.DestructionBegun(record, London.today(world.clock).minusDays(9)));
  }

  /** What had begun when the tables were copied is destroyed to its end (rules §9.5). */
  @Test
  void destructionsThatHadBegunAreFinishedPageByPageBeforeAnybodyIsServed() {
    for (int number = 1; number <= 120; number++) {
      begun(number);
    }
    RestoreCheck cut = replayRestored.run(false, Deadline.in(Duration.ZERO, world.clock.instant()));
    assertThat(cut.served()).isFalse();
    assertThat(cut.destroyed())
        .isNotNull()
        .satisfies(
            destroyed -> {
              assertThat(destroyed.whole()).isFalse();
              assertThat(destroyed.again()).isPositive().isLessThan(120);
            });

    ReplayDestructions.Outcome first = run().destroyed();
    assertThat(first).isNotNull();
    assertThat(first.whole()).isTrue();
    assertThat(world.directory.remains().records().find(AChild.number(120))).isEmpty();
    assertThat(run().served()).isTrue();
  }

  /** One child must not keep the others visible, and the log names nobody. */
  @Test
  void aFaultWithOneChildIsLoggedWithoutItsName() {
    world.directory.given(leah());
    registered(LEAH);
    world.directory.beforeCommit(
        world.directory.commitsTried() + 1,
        () -> {
          throw new IllegalStateException("Leah Ward lives at 4 Chapel Row");
        });

    try (LogLines log = LogLines.of("org.contactpoint.shielding.restoring.ReplayShield")) {
      assertThat(replay().failed()).isEqualTo(1);
      assertThat(log.lines()).singleElement().asString().doesNotContain("Leah", "Chapel");
    }
  }
}
