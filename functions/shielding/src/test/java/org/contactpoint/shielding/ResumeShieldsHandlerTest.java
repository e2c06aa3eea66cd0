package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.ResumeShieldsHandler;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock goes on with what was cut off, without waiting for anybody (rules §6). */
class ResumeShieldsHandlerTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId MIA = AChild.number(2);

  private final ShieldingWorld world = new ShieldingWorld();
  private final ResumeShieldsHandler handler =
      new ResumeShieldsHandler(
          ApplicationContext.builder("function")
              .singletons(
                  world.directory.children(),
                  world.directory.hiddenFacts(),
                  world.directory.shields(),
                  world.directory.hiddenMerges(),
                  world.directory.quarantine(),
                  world.directory.moves(),
                  world.directory.accessRequests(),
                  world.directory.investigations(),
                  world.directory.searchIndex(),
                  world.directory.waitingRows(),
                  world.directory.watches(),
                  world.directory.sourceLinks(),
                  world.directory.responsibilityProofs(),
                  world.directory.accounts(),
                  world.directory.commits(),
                  world.sounds,
                  world.ids,
                  world.clock)
              .banner(false)
              .start());

  @BeforeEach
  void sistersLiveTogether() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        ShieldingWorld.sister(2, "Mia", "2015-06-01"));
  }

  private void run() {
    assertThat(handler.handleRequest(Map.of("source", "aws.scheduler"), new TestInvocation()))
        .isTrue();
  }

  private void leahIsShieldedAndTheRestIsCutOff() {
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
    world.ask(world.team, LEAH);
    world.directory.trailFails(false);
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Open.class);
  }

  @Test
  void shieldThatWasCutOffIsResumed() {
    leahIsShieldedAndTheRestIsCutOff();
    run();

    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(world.directory.shields().unfinished(10)).isEmpty();
    assertThat(world.directory.actions()).contains("shield-travelled", "settle-shield");
  }

  @Test
  void watchOfChildWhoIsHiddenIsDeletedAfterCrashToo() {
    Watch watch = new Watch(world.socialWorker.id(), MIA, ShieldingWorld.MONDAY);
    world.directory.given(new Change.WatchBegun(watch));
    leahIsShieldedAndTheRestIsCutOff();
    assertThat(world.directory.watches().find(watch.account(), MIA)).isPresent();

    run();

    assertThat(world.directory.watches().find(watch.account(), MIA)).isEmpty();
  }

  @Test
  void runAgainChangesNothing() {
    leahIsShieldedAndTheRestIsCutOff();
    run();
    List<String> before = world.directory.actions();
    run();

    assertThat(world.directory.actions()).isEqualTo(before);
  }

  @Test
  void whatIsDoneIsLeftAlone() {
    world.ask(world.team, LEAH);
    List<String> before = world.directory.actions();
    run();

    assertThat(world.directory.actions()).isEqualTo(before);
  }

  @Test
  void whatCannotBeEnteredWaitsForTheNextTime() {
    leahIsShieldedAndTheRestIsCutOff();
    world.directory.trailFails(true);
    run();
    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Open.class);
    world.directory.trailFails(false);
    run();

    assertThat(world.record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
  }

  /** One of them at least goes on; whatever the time leaves is the next call's. */
  @Test
  void whatTheTimeLeavesIsTheNextCalls() {
    ContactPointId noah = AChild.number(3);
    world.directory.given(AChild.silent(3).saying(SomeFacts.of("Noah", "Pike")).build());
    for (ContactPointId child : List.of(LEAH, noah)) {
      world.directory.beforeCommit(
          world.directory.commitsTried() + 2, () -> world.directory.trailFails(true));
      world.ask(world.team, child);
      world.directory.trailFails(false);
    }
    assertThat(world.directory.shields().unfinished(9)).hasSize(2);

    assertThat(world.resumeShields.resume(Deadline.in(Duration.ZERO, ShieldingWorld.MONDAY)))
        .isFalse();

    assertThat(world.directory.shields().unfinished(9)).hasSize(1);
    assertThat(world.resumeShields.resume(Deadline.NEVER)).isTrue();
    assertThat(world.directory.shields().unfinished(9)).isEmpty();
  }
}
