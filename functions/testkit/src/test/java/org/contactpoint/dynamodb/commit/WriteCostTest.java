package org.contactpoint.dynamodb.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.emergency.Emergency;
import org.contactpoint.domain.emergency.Finding;
import org.contactpoint.domain.emergency.Investigation;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.move.Move;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.shielding.AskedShields;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.shielding.CallBackAbout;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which changes may be made in one commit: those that have no thing in common. */
class WriteCostTest {
  private static final AccountId TEAM = new AccountId("leeds.team");
  private static final ChildRecord.Open LEAH = AChild.named("Leah", "Ward").build();
  private static final ChildRecord.Open AMY = AChild.named("Amy", "Ward").build();
  private static final StatementKey KEY =
      new StatementKey(new Source(AnAccount.LEEDS, "health"), "h-1");
  private static final Row ROW =
      new Row(
          7,
          KEY,
          LocalDate.of(2026, 5, 1),
          RowAction.UPSERT,
          SomeFacts.of("Leah", "Ward").build(),
          null,
          null,
          "digest");
  private static final SourceLink LINK =
      new SourceLink(
          KEY,
          LEAH.id(),
          null,
          false,
          null,
          List.of(LinkStep.of("upload", ROW, RowOutcome.LINKED, null)),
          1);
  private static final WaitingRow WAITING =
      new WaitingRow(
          "review",
          "upload",
          ROW,
          AnAccount.LEEDS,
          AnAccount.LEEDS,
          List.of(),
          "twins",
          Instant.parse("2026-05-01T09:00:00Z"),
          false,
          1);
  private static final Upload UPLOAD =
      new Upload(
          "upload",
          KEY.source(),
          "health.csv",
          null,
          "uploads/E08000035/health/1.csv",
          "v1",
          null,
          100,
          UploadStatus.RECEIVED,
          Counts.of(0),
          0,
          null,
          WAITING.since(),
          1);
  private static final ApparentRecord APPARENT = new ApparentRecord(AMY, LEAH.id(), Set.of());
  private static final IndexKey SOUND = IndexKeys.of(LEAH, new MetaphoneSounds()).iterator().next();

  /** Changes of one and the same thing, and changes of none that another commit may not make. */
  static Stream<Arguments> changesOfOneThing() {
    return Stream.of(
        Arguments.of(
            "a child",
            List.of(
                new Change.RecordSaved(null, LEAH),
                new Change.RecordDeleted(LEAH),
                new Change.DestructionBegun(LEAH, ROW.asOf()),
                new Change.EpochHeld(LEAH.id(), 0),
                new Change.RevisionHeld(LEAH.id(), LEAH.revision()),
                new Change.ActHiddenAway(LEAH.id(), "upload"))),
        Arguments.of(
            "a source record",
            List.of(new Change.LinkSaved(null, LINK), new Change.LinkDeleted(LINK))),
        Arguments.of(
            "a row that waits",
            List.of(
                new Change.WaitingRowSaved(null, WAITING),
                new Change.WaitingRowDeleted(WAITING),
                new Change.RowQuarantined(
                    new QuarantinedRow(
                        WAITING.id(), LEAH.id(), "upload", ROW, WAITING.since(), false)),
                new Change.QuarantineEnded(LEAH.id(), WAITING.id()))),
        Arguments.of(
            "what quarantined rows appear to have made",
            List.of(
                new Change.ApparentRecordSaved(null, APPARENT),
                new Change.ApparentRecordDeleted(APPARENT))),
        Arguments.of(
            "what teams were told of a child",
            List.of(
                new Change.TeamTold(LEAH.id(), AnAccount.LEEDS),
                new Change.TeamTold(LEAH.id(), AnAccount.YORK))),
        Arguments.of(
            "the guard of a key",
            List.of(new Change.CreationGuard(SOUND, 0), new Change.CreationGuard(SOUND, 1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changesOfOneThing")
  void changesOfOneThingHaveItInCommon(String thing, List<Change> changes) {
    for (Change one : changes) {
      for (Change other : changes) {
        assertThat(WriteCost.touches(List.of(one)))
            .as(thing)
            .isEqualTo(WriteCost.touches(List.of(other)))
            .hasSize(1);
      }
    }
  }

  static Stream<Arguments> changesOfTwoThings() {
    return Stream.of(
        Arguments.of(new Change.RecordSaved(null, LEAH), new Change.RecordSaved(null, AMY)),
        Arguments.of(new Change.RecordSaved(null, LEAH), new Change.LinkSaved(null, LINK)),
        Arguments.of(new Change.LinkSaved(null, LINK), new Change.WaitingRowSaved(null, WAITING)));
  }

  @ParameterizedTest
  @MethodSource("changesOfTwoThings")
  void changesOfTwoThingsHaveNothingInCommon(Change one, Change other) {
    assertThat(
            Collections.disjoint(
                WriteCost.touches(List.of(one)), WriteCost.touches(List.of(other))))
        .isTrue();
  }

  /** One that only goes to another authority leaves its pointers as they are. */
  @Test
  void investigationThatGoesToAnotherAuthorityIsOneItem() {
    Investigation open =
        Investigation.opened(
            "d".repeat(32),
            LEAH.id(),
            Emergency.CHILD_MISSING,
            Investigation.Opener.of(AnAccount.practitioner("leeds.police").build()),
            AnAccount.LEEDS,
            WAITING.since());
    Investigation closed =
        open.closed(Finding.JUSTIFIED, new AccountId("leeds.auditor"), WAITING.since());

    assertThat(cost(new Change.InvestigationSaved(null, open))).isEqualTo(4);
    assertThat(cost(new Change.InvestigationSaved(open, open.answeredForBy(AnAccount.YORK))))
        .isEqualTo(1);
    assertThat(cost(new Change.InvestigationSaved(open, closed))).isEqualTo(3);
  }

  private static int cost(Change change) {
    return new WriteCost(new ComparableWords(new MetaphoneSounds())).items(List.of(change));
  }

  /** Their child is named by another change of the commit, or they never share one. */
  static Stream<Change> changesThatNameNothing() {
    Merge merge =
        new Merge(
            "a".repeat(32), LEAH.id(), AMY.id(), Merge.State.DONE, "twice", new PersonId("p"), 1);
    return Stream.of(
        new Change.StatementsHidden(LEAH.id(), LEAH.statements()),
        new Change.VersionHidden(
            LEAH.id(), KEY, LEAH.id(), new Version(ROW.asOf(), "act", false, ROW.facts())),
        new Change.HiddenCleared(LEAH.id()),
        new Change.HiddenKeysSaved(LEAH.id(), Set.of(), Set.of(SOUND)),
        new Change.MergeHidden(AMY.id(), LEAH.id()),
        new Change.HiddenMergeEnded(AMY.id(), LEAH.id()),
        new Change.MergeSaved(null, merge),
        new Change.ShieldSaved(
            null,
            Shield.opened(
                new ShieldId("b".repeat(32)),
                LEAH.id(),
                ShieldGround.DOMESTIC_VIOLENCE,
                ShieldAskedBy.PRACTITIONER,
                new AccountId("leeds.nurse"),
                new PersonId("p"),
                AnAccount.LEEDS,
                WAITING.since())),
        new Change.ShieldAsked(
            AskedShields.none(new PersonId("p")),
            AskedShields.none(new PersonId("p"))
                .with(new AccountId("leeds.nurse"), WAITING.since())),
        new Change.CallBackSaved(
            null,
            new CallBack(
                "c".repeat(32),
                LEAH.id(),
                CallBackAbout.SHIELDED_CHILD,
                new PhoneNumber("+441134960123"),
                new AccountId("leeds.police"),
                AnAccount.LEEDS,
                WAITING.since(),
                null,
                1)),
        new Change.InvestigationSaved(
            null,
            Investigation.opened(
                "d".repeat(32),
                LEAH.id(),
                Emergency.CHILD_MISSING,
                Investigation.Opener.of(AnAccount.practitioner("leeds.police").build()),
                AnAccount.LEEDS,
                WAITING.since())),
        new Change.MoveSaved(
            null,
            Move.started(
                "e".repeat(32), LEAH.id(), AnAccount.LEEDS, AnAccount.YORK, TEAM, WAITING.since())),
        new Change.AccessRequestSaved(
            null,
            SubjectAccessRequest.received(
                "f".repeat(32),
                LEAH.id(),
                new Requester(RequesterKind.CHILD, new PlainText("Leah Ward")),
                new Receipt(AnAccount.LEEDS, ROW.asOf(), WAITING.since(), TEAM),
                null)),
        new Change.WatchBegun(new Watch(TEAM, LEAH.id(), WAITING.since())),
        new Change.WatchEnded(TEAM, LEAH.id()),
        new Change.NoticeRead("notice", WAITING.since()),
        new Change.UploadSaved(null, UPLOAD),
        new Change.SliceReported(UPLOAD, 1, List.of(), 0),
        new Change.AccountSaved(
            null, AFile.of("ruth", Role.PRACTITIONER, WAITING.since()).requested()),
        new Change.AnswerRemembered(
            new RememberedAnswer("key", "digest", 201, Map.of(), Instant.MAX)),
        new Change.UrgentForChild(LEAH.id(), "act"),
        new Change.UrgentForAccount(TEAM, "act"));
  }

  @ParameterizedTest
  @MethodSource("changesThatNameNothing")
  void changeThatComesWithAnotherNamesNothingByItself(Change change) {
    assertThat(WriteCost.touches(List.of(change))).isEmpty();
  }
}
