package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Finding;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.shielding.workload.CountWorkHandler;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits for people, in numbers that tell nothing of anybody (rules §6). */
class CountWorkTest {
  private final ShieldingWorld world = new ShieldingWorld();

  private String countedAfter(Duration passed) {
    return countedAfter(world, passed);
  }

  private static String countedAfter(ShieldingWorld world, Duration passed) {
    try (LogLines written = LogLines.of("function-metrics");
        ApplicationContext context = function(world, ShieldingWorld.MONDAY.plus(passed))) {
      new CountWorkHandler(context).handleRequest(Map.of(), new TestInvocation());
      String line = written.lines().getFirst();
      return line.substring(line.indexOf("\"ReviewBacklog\":"), line.length() - 1);
    }
  }

  private static ApplicationContext function(ShieldingWorld world, Instant now) {
    return ApplicationContext.builder("function")
        .properties(Map.of("contactpoint.metrics.namespace", "ContactPoint/test"))
        .singletons(
            world.directory.shields(),
            world.directory.waitingRows(),
            world.directory.watches(),
            world.directory.uploads(),
            world.directory.duplicateChecks(),
            world.directory.investigations(),
            world.directory.moves(),
            world.directory.accessRequests(),
            world.directory.children(),
            Clock.fixed(now, ZoneOffset.UTC))
        .banner(false)
        .start();
  }

  private Shield asked() {
    ChildRecord leah = AChild.named("Leah", "Ward").build();
    world.directory.given(leah);
    return world.hidden(leah.id());
  }

  @Test
  void nothingWaitsInAnEmptyDirectory() {
    assertThat(countedAfter(Duration.ZERO))
        .isEqualTo(
            "\"ReviewBacklog\":0,\"OverdueShields\":0,\"OverdueInvestigations\":0"
                + ",\"StuckUploads\":0,\"UncomparedRecords\":0,\"EscalatedMoves\":0"
                + ",\"OverdueAccessRequests\":0");
  }

  @Test
  void recordThatChangedIsCountedUntilItIsCompared() {
    ChildRecord leah = AChild.named("Leah", "Ward").build();
    world.directory.given(leah);

    assertThat(countedAfter(Duration.ZERO)).contains("\"UncomparedRecords\":1,");
  }

  @Test
  void requestsToSeeWhatIsHeldAreCountedOnceTheyAreOverdue() {
    for (int i = 0; i < 210; i++) {
      world.directory.given(
          new Change.AccessRequestSaved(
              null,
              SubjectAccessRequest.received(
                  world.ids.next(),
                  AChild.number(1),
                  new Requester(RequesterKind.PARENT, new PlainText("Tom Stone")),
                  new Receipt(
                      AnAccount.LEEDS,
                      LocalDate.of(2026, 11, i < 205 ? 20 : 23),
                      ShieldingWorld.MONDAY,
                      world.team.id()),
                  null)));
    }

    assertThat(countedAfter(Duration.ofDays(28))).contains("\"OverdueAccessRequests\":0");
    assertThat(countedAfter(Duration.ofDays(29))).contains("\"OverdueAccessRequests\":205");
  }

  @Test
  void shieldThatNobodyDecidedIsOverdueADayAfterItsWorkingDay() {
    asked();

    assertThat(countedAfter(Duration.ofDays(1))).contains("\"OverdueShields\":0,");
    assertThat(countedAfter(Duration.ofDays(3))).contains("\"OverdueShields\":1,");
  }

  @Test
  void shieldThatNobodyReviewedIsOverdueAndStillHides() {
    Shield shield = asked();
    Instant review = ShieldingWorld.MONDAY.plus(Duration.ofDays(180));
    world.directory.given(
        new Change.ShieldSaved(shield, shield.becoming(ShieldStatus.SHIELDED, review, null)));

    assertThat(countedAfter(Duration.ofDays(180))).contains("\"OverdueShields\":0,");
    assertThat(countedAfter(Duration.ofDays(182))).contains("\"OverdueShields\":1,");
    assertThat(world.record(shield.child())).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void investigationThatNobodyClosedIsCountedAfterADay() {
    Investigation open =
        Investigation.opened(
            "d".repeat(32),
            AChild.number(1),
            Emergency.CHILD_MISSING,
            Investigation.Opener.of(world.police),
            AnAccount.LEEDS,
            ShieldingWorld.MONDAY);
    world.directory.given(new Change.InvestigationSaved(null, open));

    assertThat(countedAfter(Duration.ofHours(23))).contains("\"OverdueInvestigations\":0,");
    assertThat(countedAfter(Duration.ofHours(24))).contains("\"OverdueInvestigations\":1,");
    world.directory.given(
        new Change.InvestigationSaved(
            open, open.closed(Finding.JUSTIFIED, world.auditor.id(), ShieldingWorld.MONDAY)));
    assertThat(countedAfter(Duration.ofHours(24))).contains("\"OverdueInvestigations\":0,");
  }

  private static Upload upload(UploadStatus status, @Nullable String objectVersion) {
    return new Upload(
        "c".repeat(32),
        new Source(AnAccount.LEEDS, "school-census"),
        "autumn.csv",
        null,
        "uploads/E08000035/school-census/autumn.csv",
        objectVersion,
        null,
        0,
        status,
        Counts.of(2),
        0,
        null,
        ShieldingWorld.MONDAY,
        1);
  }

  /** Each state that goes on by itself: an operator is notified of one that does not. */
  @Test
  void uploadThatDoesNotMoveForHoursIsCountedAndNamedInTheLog() {
    for (UploadStatus status :
        List.of(
            UploadStatus.RECEIVED,
            UploadStatus.VALIDATING,
            UploadStatus.MATCHING,
            UploadStatus.REVERSING)) {
      ShieldingWorld fresh = new ShieldingWorld();
      fresh.directory.given(new Change.UploadSaved(null, upload(status, "v1")));
      try (LogLines log = LogLines.of("org.contactpoint.shielding.workload.CountWork")) {
        assertThat(countedAfter(fresh, Duration.ofHours(1))).contains("\"StuckUploads\":0,");
        assertThat(log.lines()).isEmpty();
        assertThat(countedAfter(fresh, Duration.ofHours(3))).contains("\"StuckUploads\":1,");
        assertThat(log.lines()).singleElement().asString().contains("c".repeat(32));
      }
    }
  }

  @Test
  void uploadThatWaitsForItsFileOrForAPersonIsNotStuck() {
    world.directory.given(new Change.UploadSaved(null, upload(UploadStatus.RECEIVED, null)));

    assertThat(countedAfter(Duration.ofDays(3))).contains("\"StuckUploads\":0,");
  }

  private static Row row() {
    return new Row(
        1,
        new StatementKey(new Source(AnAccount.LEEDS, "school-census"), "1"),
        LocalDate.of(2026, 4, 1),
        RowAction.UPSERT,
        SomeFacts.full("Leah", "Ward", "2012-03-09").build(),
        LocalDate.of(2026, 7, 1),
        null,
        "digest");
  }

  /** The count would tell operators which row looked like a shielded child (rules §6). */
  @Test
  void quarantinedRowIsNotCounted() {
    Shield shield = asked();
    world.directory.given(
        new Change.RowQuarantined(
            new QuarantinedRow(
                "review-1", shield.child(), "upload-1", row(), ShieldingWorld.MONDAY, false)));

    assertThat(countedAfter(Duration.ZERO)).startsWith("\"ReviewBacklog\":0,");
  }
}
