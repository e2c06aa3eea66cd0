package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.shielding.archive.ArchiveRecord;
import org.contactpoint.shielding.archive.ArchiveRecords;
import org.contactpoint.shielding.archive.ArchiveRecordsHandler;
import org.contactpoint.shielding.archive.OpenAccessRequest;
import org.contactpoint.shielding.archive.OpenInvestigation;
import org.contactpoint.shielding.archive.UndecidedShield;
import org.contactpoint.shielding.deciding.ShieldStep;
import org.contactpoint.shielding.due.DueRecords;
import org.contactpoint.shielding.due.DueRun;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is due leaves the search lists, once, and it stands in the trail (rules §9). */
class ArchiveRecordsTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId MIA = AChild.number(2);
  private static final Instant LEAHS_18TH = Instant.parse("2030-03-08T23:59:59Z").plusSeconds(1);

  private final ShieldingWorld world = new ShieldingWorld();
  private final ArchiveRecords archive =
      new ArchiveRecords(
          new DueRecords(world.directory.dueSteps(), world.clock),
          new ArchiveRecord(
              world.directory.children(),
              world.directory.commits(),
              List.of(
                  new UndecidedShield(world.directory.shields()),
                  new OpenInvestigation(world.directory.investigations()),
                  new OpenAccessRequest(world.directory.accessRequests(), world.shieldedChildren)),
              world.clock));

  private void leahAndMia() {
    world.directory.given(
        ShieldingWorld.sister(1, "Leah", "2012-03-09"),
        ShieldingWorld.sister(2, "Mia", "2015-06-01"));
  }

  private DueRun run() {
    return archive.run(Deadline.NEVER, false);
  }

  private static DueRun taken(int taken, int held) {
    return new DueRun(taken, held, 0, true);
  }

  private boolean isTakenOut(ContactPointId child) {
    return ((ChildRecord.Surviving) world.record(child)).isTakenOut();
  }

  private List<DueStep> dueIn(int year) {
    return world.directory.dueSteps().of(YearMonth.of(year, 3), null, 10);
  }

  @Test
  void fromTheBirthdayInLondonTheRecordIsArchivedOnce() {
    leahAndMia();
    world.clock.show(LEAHS_18TH.minusSeconds(1));
    assertThat(run()).isEqualTo(taken(0, 0));

    world.clock.show(LEAHS_18TH);
    assertThat(run()).isEqualTo(taken(1, 0));
    assertThat(isTakenOut(LEAH)).isTrue();
    assertThat(isTakenOut(MIA)).isFalse();
    assertThat(world.directory.actions()).containsExactly("archive-record");
    assertThat(dueIn(2030)).isEmpty();
    assertThat(dueIn(2036)).hasSize(1);

    assertThat(run()).isEqualTo(taken(0, 0));
    assertThat(world.directory.actions()).hasSize(1);
  }

  @Test
  void whatNobodyDidInTimeIsDoneLater() {
    leahAndMia();
    world.clock.show(Instant.parse("2034-01-01T00:00:00Z"));
    assertThat(run()).isEqualTo(taken(2, 0));
  }

  @Test
  void rehearsalSaysWhatWouldBeDoneAndChangesNothing() {
    leahAndMia();
    world.clock.show(LEAHS_18TH);
    assertThat(archive.run(Deadline.NEVER, true)).isEqualTo(taken(1, 0));
    assertThat(isTakenOut(LEAH)).isFalse();
    assertThat(world.directory.actions()).isEmpty();
    assertThat(run()).isEqualTo(taken(1, 0));
  }

  @Test
  void undecidedShieldPutsItOff() {
    leahAndMia();
    world.hidden(LEAH);
    world.clock.show(LEAHS_18TH);
    assertThat(run()).isEqualTo(taken(0, 1));
    assertThat(isTakenOut(LEAH)).isFalse();

    world.move(
        world.approver, world.directory.shields().newestOf(LEAH).orElseThrow(), ShieldStep.CONFIRM);
    assertThat(run()).isEqualTo(taken(1, 0));
    assertThat(world.record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(isTakenOut(LEAH)).isTrue();
  }

  @Test
  void openRequestToSeeWhatIsHeldPutsItOff() {
    leahAndMia();
    asked(LEAH);
    world.clock.show(LEAHS_18TH);
    assertThat(run()).isEqualTo(taken(0, 1));
    assertThat(isTakenOut(LEAH)).isFalse();
  }

  /** A request keeps the number that it was made under, whatever that is merged into. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void requestUnderAnotherNumberOfTheChildPutsItOffToo(boolean hidden) {
    ChildRecord.Open leah = ShieldingWorld.sister(1, "Leah", "2012-03-09");
    Statement merged = leah.statements().getFirst();
    world.directory.given(
        leah.stating(List.of(new Statement(merged.key(), MIA, merged.versions()))));
    if (hidden) {
      world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    }
    asked(MIA);
    world.clock.show(LEAHS_18TH);
    assertThat(run()).isEqualTo(taken(0, 1));
    assertThat(isTakenOut(LEAH)).isFalse();
  }

  private void asked(ContactPointId number) {
    world.directory.given(
        new Change.AccessRequestSaved(
            null,
            SubjectAccessRequest.received(
                world.ids.next(),
                number,
                new Requester(RequesterKind.CHILD, new PlainText("Leah Ward")),
                new Receipt(
                    AnAccount.YORK,
                    LocalDate.of(2026, 11, 23),
                    world.clock.instant(),
                    world.yorkTeam.id()),
                null)));
  }

  @Test
  void openInvestigationPutsItOff() {
    leahAndMia();
    world.move(world.approver, world.hidden(LEAH), ShieldStep.CONFIRM);
    Investigation open =
        Investigation.opened(
            world.ids.next(),
            LEAH,
            Emergency.CHILD_MISSING,
            Investigation.Opener.of(world.police),
            AnAccount.LEEDS,
            world.clock.instant());
    world.directory.given(new Change.InvestigationSaved(null, open));
    world.clock.show(LEAHS_18TH);
    assertThat(run()).isEqualTo(taken(0, 1));
    assertThat(isTakenOut(LEAH)).isFalse();
  }

  @Test
  void oneThatFailsKeepsNoOtherAndIsTriedAgain() {
    leahAndMia();
    world.clock.show(Instant.parse("2034-01-01T00:00:00Z"));
    world.directory.beforeCommit(
        world.directory.commitsTried() + 1, () -> world.directory.trailFails(true));
    world.directory.beforeCommit(
        world.directory.commitsTried() + 2, () -> world.directory.trailFails(false));
    assertThat(run()).isEqualTo(new DueRun(1, 0, 1, true));
    assertThat(run()).isEqualTo(taken(1, 0));
  }

  @Test
  void whatTheTimeLeavesIsTheNextCalls() {
    leahAndMia();
    world.clock.show(LEAHS_18TH);
    assertThat(archive.run(Deadline.in(Duration.ZERO, world.clock.instant()), false))
        .isEqualTo(new DueRun(0, 0, 0, false));
  }

  @Test
  void functionRehearsesAndFailsWhereARecordFailed() {
    leahAndMia();
    world.clock.show(LEAHS_18TH);
    try (ApplicationContext context =
        ApplicationContext.builder("function").singletons(archive, world.clock).start()) {
      ArchiveRecordsHandler handler = new ArchiveRecordsHandler(context);
      assertThat(handler.handleRequest(Map.of("dryRun", true), new TestInvocation()))
          .isEqualTo(taken(1, 0));
      world.directory.trailFails(true);
      assertThatThrownBy(() -> handler.handleRequest(Map.of(), new TestInvocation()))
          .isInstanceOf(IllegalStateException.class);
      world.directory.trailFails(false);
      assertThat(handler.handleRequest(Map.of(), new TestInvocation())).isEqualTo(taken(1, 0));
    }
  }
}
