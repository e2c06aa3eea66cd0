package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What uploads have of a child is destroyed with the record, and what they have of others stays
 * (rules §9.5).
 */
abstract class DestroyedUploadsContract extends EndingRecordContract {
  private static final StatementKey UNDER_A = new StatementKey(Rows.CENSUS, "a");
  private static final String NOT_REPORTED = "0".repeat(32);

  private static LinkStep step(String upload, long row, RowAction action) {
    Row some = Rows.of("a");
    return LinkStep.of(
        upload,
        new Row(row, some.key(), some.asOf(), action, some.facts(), null, null, some.digest()),
        RowOutcome.LINKED,
        null);
  }

  private static LinkStep step(String upload) {
    return step(upload, 1, RowAction.UPSERT);
  }

  /** Nobody's, as long as its row waits under that review. */
  private static SourceLink nobodys(StatementKey key, @Nullable String review) {
    return new SourceLink(key, null, review, false, null, List.of(step(NOT_REPORTED)), 1);
  }

  private static SourceLink linked(StatementKey key, ContactPointId child, LinkStep... steps) {
    return new SourceLink(key, child, null, false, null, List.of(steps), 1);
  }

  private static SourceLink quarantined(StatementKey key, @Nullable ContactPointId apparent) {
    return new SourceLink(key, apparent, null, true, null, List.of(step(NOT_REPORTED)), 1);
  }

  private Upload upload(Source source) {
    return new Upload(
        ids.next(),
        source,
        "census.csv",
        null,
        "uploads/E08000035/school-census/1.csv",
        null,
        null,
        1200,
        UploadStatus.DONE,
        Counts.of(0),
        0,
        null,
        NOON,
        1);
  }

  private static RowResult result(long row, @Nullable String recordId) {
    return new RowResult(row, RowOutcome.LINKED, "", "", recordId);
  }

  private @Nullable SourceLink link(StatementKey key) {
    return world.sourceLinks().findAll(List.of(key)).get(key);
  }

  private void destroyed(ChildRecord record) {
    begun(record);
    destroyed(record.id());
  }

  @Test
  void memoryOfItsSourceRecordsGoes() {
    committed(saved(null, leah));
    StatementKey key = leah.statements().getFirst().key();
    WaitingRow next = waiting(key.recordId(), mia.id());
    committed(
        new Change.WaitingRowSaved(null, next),
        new Change.LinkSaved(
            null, new SourceLink(key, leah.id(), next.id(), false, null, List.of(step("u")), 1)));
    destroyed(leah);
    assertThat(link(key)).isNull();
    assertThat(world.waitingRows().find(next.id())).isEmpty();
  }

  @Test
  void reportsKeepTheirLinesWithoutTheIdThatTheSourceHasForIt() {
    StatementKey key = leah.statements().getFirst().key();
    Upload first = upload(key.source());
    Upload second = upload(key.source());
    committed(saved(null, leah));
    committed(
        new Change.SliceReported(first, 1, List.of(result(1, "r1"), result(2, "r2")), 2),
        new Change.SliceReported(first, 101, List.of(result(150, "r1"), result(151, "r3")), 0),
        new Change.SliceReported(second, 1, List.of(result(1, null), result(2, "r4")), 0));
    committed(
        new Change.LinkSaved(
            null,
            linked(
                key,
                leah.id(),
                step(first.id()),
                step(first.id(), 150, RowAction.UPSERT),
                step(second.id()),
                step(second.id(), 7, RowAction.UPSERT),
                step(NOT_REPORTED))));
    destroyed(leah);

    assertThat(world.uploads().results(first.id(), 1, 9))
        .containsExactly(
            List.of(result(1, null), result(2, "r2")),
            List.of(result(150, null), result(151, "r3")));
    assertThat(world.uploads().results(second.id(), 1, 9))
        .containsExactly(List.of(result(1, null), result(2, "r4")));
  }

  @Test
  void itsSourcesHaveFewerLiveRowsButForThoseThatHadEnded() {
    ChildRecord.Open known =
        AChild.silent(31)
            .saying(SomeFacts.full("Leah", "Ward", "2012-03-09"))
            .saying(SomeFacts.nameless().nhs("9000000009"))
            .build();
    List<StatementKey> keys = known.statements().stream().map(Statement::key).toList();
    Source source = keys.getFirst().source();
    committed(saved(null, known));
    committed(
        new Change.SliceReported(upload(source), 1, List.of(), 2),
        new Change.LinkSaved(null, linked(keys.getFirst(), known.id(), step("u"))),
        new Change.LinkSaved(
            null, linked(keys.getLast(), known.id(), step("u"), step("v", 1, RowAction.REMOVE))));
    destroyed(known);
    assertThat(world.uploads().liveRows(source)).isEqualTo(1);
  }

  @Test
  void rowsThatNameItWaitOnWithoutItOrNotAtAll() {
    committed(saved(null, leah), saved(null, mia));
    WaitingRow alone = waiting("a", leah.id());
    WaitingRow both = waiting("b", leah.id(), mia.id());
    WaitingRow undecided = waiting("c", leah.id());
    committed(new Change.WaitingRowSaved(null, alone), new Change.WaitingRowSaved(null, both));
    committed(new Change.WaitingRowSaved(null, undecided));
    committed(new Change.WaitingRowSaved(undecided, undecided.rejected()));
    destroyed(leah);

    assertThat(world.waitingRows().find(alone.id())).isEmpty();
    assertThat(world.waitingRows().find(both.id()).orElseThrow().asked()).containsExactly(mia.id());
    assertThat(world.waitingRows().find(undecided.id()).orElseThrow().distinguished()).isEmpty();
    assertThat(world.waitingRows().about(Set.of(leah.id()), Set.of(), null, 9).rows()).isEmpty();
    assertThat(world.waitingRows().about(Set.of(mia.id()), Set.of(), null, 9).rows())
        .extracting(WaitingRow::id)
        .containsExactly(both.id());
  }

  @Test
  void rowThatWaitsForNobodyElseGoesWithTheMemoryOfItsSource() {
    WaitingRow row = waiting("a", leah.id());
    committed(saved(null, leah));
    committed(
        new Change.SliceReported(upload(Rows.CENSUS), 1, List.of(), 2),
        new Change.WaitingRowSaved(null, row),
        new Change.LinkSaved(null, nobodys(UNDER_A, row.id())));
    destroyed(leah);
    assertThat(world.waitingRows().find(row.id())).isEmpty();
    assertThat(link(UNDER_A)).isNull();
    assertThat(world.uploads().liveRows(Rows.CENSUS)).isEqualTo(1);
  }

  /** The source's next row is compared with what it said last. */
  @Test
  void sourceRecordOfAnotherChildStaysThoughItsRowGoes() {
    WaitingRow row = waiting("a", leah.id());
    SourceLink mias = linked(UNDER_A, mia.id(), step("u"));
    SourceLink waits =
        new SourceLink(mias.key(), mias.child(), row.id(), false, null, mias.steps(), 2);
    committed(saved(null, leah), saved(null, mia));
    committed(new Change.LinkSaved(null, mias));
    committed(new Change.LinkSaved(mias, waits), new Change.WaitingRowSaved(null, row));
    destroyed(leah);
    assertThat(world.waitingRows().find(row.id())).isEmpty();
    assertThat(link(UNDER_A)).isNotNull().extracting(SourceLink::child).isEqualTo(mia.id());
  }

  @Test
  void sourceRecordWhoseLaterRowWaitsForOthersStaysThoughAnEarlierOneGoes() {
    WaitingRow earlier = waiting("a", leah.id());
    WaitingRow later = waiting("a", mia.id());
    SourceLink link = nobodys(UNDER_A, later.id());
    committed(saved(null, leah), saved(null, mia));
    committed(
        new Change.WaitingRowSaved(null, earlier),
        new Change.WaitingRowSaved(null, later),
        new Change.LinkSaved(null, link));
    destroyed(leah);
    assertThat(world.waitingRows().find(earlier.id())).isEmpty();
    assertThat(world.waitingRows().find(later.id())).contains(later);
    assertThat(link(UNDER_A)).isEqualTo(link);
  }

  @Test
  void whatRowsThatLookLikeItAppearToHaveMadeGoes() {
    ChildRecord.Shielded hidden = hidden();
    ChildRecord.Open seeming =
        AChild.silent(61).saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).build();
    appearing(seeming);
    destroyed(hidden);
    assertNothingAppears(seeming);
  }

  @Test
  void whatRowsOfSeveralSourcesAppearToHaveMadeGoesWhole() {
    ChildRecord.Shielded hidden = hidden();
    ChildRecord.Open seeming =
        AChild.silent(61)
            .saying(SomeFacts.of("Leah", "Ward").born("2012-03-09"))
            .saying(
                AStatement.saying(SomeFacts.of("Lea", "Ward").born("2012-03-09"))
                    .from(AnAccount.YORK, "health"))
            .saying(
                AStatement.saying(SomeFacts.nameless().nhs("9000000009"))
                    .from(AnAccount.YORK, "youth-justice"))
            .build();
    appearing(seeming);
    destroyed(hidden);
    assertNothingAppears(seeming);
  }

  private void appearing(ChildRecord.Open seeming) {
    committed(
        new Change.ApparentRecordSaved(null, new ApparentRecord(seeming, leah.id(), Set.of())),
        new Change.HiddenKeysSaved(seeming.id(), Set.of(), IndexKeys.ofApparent(seeming, SOUNDS)));
    seeming.statements().stream()
        .map(statement -> quarantined(statement.key(), seeming.id()))
        .forEach(link -> committed(new Change.LinkSaved(null, link)));
  }

  private void assertNothingAppears(ChildRecord.Open seeming) {
    assertThat(world.apparentRecords().find(seeming.id())).isEmpty();
    assertThat(
            world.sourceLinks().findAll(seeming.statements().stream().map(Statement::key).toList()))
        .isEmpty();
    assertThat(world.hiddenIndex().ask(IndexKeys.ofApparent(seeming, SOUNDS))).isEmpty();
  }

  private QuarantinedRow looksLikeLeah(StatementKey key, boolean notice) {
    Row some = Rows.of("q");
    QuarantinedRow row =
        new QuarantinedRow(
            ids.next(),
            leah.id(),
            ids.next(),
            new Row(1, key, some.asOf(), RowAction.UPSERT, some.facts(), null, null, some.digest()),
            NOON,
            notice);
    committed(new Change.RowQuarantined(row));
    return row;
  }

  /** Of another child's source record only the row goes that waits for the hidden one's team. */
  @Test
  void rowsThatAreKeptForItsTeamGoAndSourceRecordsOfOthersStay() {
    ChildRecord.Shielded hidden = hidden();
    committed(saved(null, mia));
    StatementKey seeming = new StatementKey(Rows.CENSUS, "seeming");
    StatementKey claimed = leah.statements().getFirst().key();
    StatementKey told = new StatementKey(Rows.CENSUS, "told");
    StatementKey others = new StatementKey(Rows.CENSUS, "others");
    StatementKey unknown = new StatementKey(Rows.CENSUS, "unknown");
    QuarantinedRow kept = looksLikeLeah(UNDER_A, false);
    SourceLink withheld =
        new SourceLink(
            UNDER_A,
            mia.id(),
            null,
            false,
            new SourceLink.Withheld(leah.id(), kept.reviewId()),
            List.of(step("u")),
            1);
    SourceLink forOthers =
        new SourceLink(
            others,
            mia.id(),
            null,
            false,
            new SourceLink.Withheld(AChild.number(77), ids.next()),
            List.of(step("u")),
            1);
    committed(
        new Change.LinkSaved(null, withheld),
        new Change.LinkSaved(null, forOthers),
        new Change.LinkSaved(null, quarantined(seeming, null)),
        new Change.LinkSaved(null, linked(claimed, leah.id(), step("u"))),
        new Change.LinkSaved(null, linked(told, mia.id(), step("u"))));
    List<QuarantinedRow> rows =
        List.of(
            kept,
            looksLikeLeah(seeming, false),
            looksLikeLeah(claimed, false),
            looksLikeLeah(told, true),
            looksLikeLeah(others, true),
            looksLikeLeah(unknown, false));
    destroyed(hidden);

    assertThat(rows)
        .allSatisfy(row -> assertThat(world.quarantine().find(row.reviewId())).isEmpty());
    assertThat(world.sourceLinks().findAll(List.of(seeming, claimed, unknown))).isEmpty();
    assertThat(link(UNDER_A)).isEqualTo(withheld.withholdingNothing());
    assertThat(link(others)).isEqualTo(forOthers);
    assertThat(link(told)).isEqualTo(linked(told, mia.id(), step("u")));
  }
}
