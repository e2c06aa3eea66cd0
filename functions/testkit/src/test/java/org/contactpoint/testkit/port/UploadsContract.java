package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.WaitingKeys;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.upload.WaitingRows;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.WaitingInAll;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Uploads, slices, links and waiting rows. */
abstract class UploadsContract extends PortContract {
  private final FixedIds ids = new FixedIds(5);

  private Upload upload(int hour, @Nullable String announcedBy) {
    return new Upload(
        ids.next(),
        Rows.CENSUS,
        "census.csv",
        announcedBy == null ? null : new AccountId(announcedBy),
        "uploads/E08000035/school-census/" + hour + ".csv",
        null,
        announcedBy == null ? null : "ab".repeat(32),
        1200,
        UploadStatus.RECEIVED,
        Counts.of(0),
        0,
        null,
        NOON.plus(Duration.ofHours(hour)),
        1);
  }

  @Test
  void anUploadIsFoundByItsNameAndByItsObject() {
    Upload announced = upload(0, "leeds.feed");
    committed(new Change.UploadSaved(null, announced));
    assertThat(world.uploads().find(announced.id())).contains(announced);
    assertThat(world.uploads().findByObject(announced.objectKey(), null)).contains(announced);
    assertThat(world.uploads().findByObject(announced.objectKey(), "v1")).isEmpty();

    Upload stored = announced.stored("v1");
    committed(new Change.UploadSaved(announced, stored));
    assertThat(world.uploads().findByObject(announced.objectKey(), "v1")).contains(stored);

    Upload counted = stored.counted(new Counts(9, 1, 2, 3, 2, 1)).tookBack(4);
    committed(new Change.UploadSaved(stored, counted.becoming(UploadStatus.HELD, "too-many")));
    assertThat(world.uploads().find(announced.id()))
        .contains(counted.becoming(UploadStatus.HELD, "too-many"));
    assertThat(commit(new Change.UploadSaved(stored, counted))).isInstanceOf(Commits.Stale.class);
  }

  @Test
  void anObjectIsTakenInOnce() {
    Upload dropped = upload(0, null).stored("v1");
    committed(new Change.UploadSaved(null, dropped));
    assertThat(world.uploads().find(dropped.id())).contains(dropped);
    assertThat(world.uploads().findByObject(dropped.objectKey(), null)).isEmpty();
    Upload again = upload(0, null).stored("v1");
    assertThat(commit(new Change.UploadSaved(null, again))).isInstanceOf(Commits.Stale.class);
    assertThat(world.uploads().find(again.id())).isEmpty();
  }

  @Test
  void uploadsAreListedNewestFirstAndThoseThatGoOnByThemselves() {
    List<Upload> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      all.add(upload(i, "leeds.feed"));
      committed(new Change.UploadSaved(null, all.get(i)));
    }
    assertThat(world.uploads().of(AnAccount.LEEDS, null, 2))
        .containsExactly(all.get(2), all.get(1));
    assertThat(world.uploads().of(AnAccount.LEEDS, all.get(1).place(), 2))
        .containsExactly(all.get(0));
    assertThat(world.uploads().of(AnAccount.YORK, null, 2)).isEmpty();
    committed(
        new Change.UploadSaved(all.get(1), all.get(1).becoming(UploadStatus.REJECTED, "header")));
    assertThat(world.uploads().unfinished()).containsExactly(all.get(0), all.get(2));
  }

  @Test
  void aPageOfUploadsGoesOnBehindAPlaceThatIsEmpty() {
    Upload first = upload(0, "leeds.feed");
    Upload last = upload(2, "leeds.feed");
    committed(new Change.UploadSaved(null, first), new Change.UploadSaved(null, last));
    assertThat(world.uploads().of(AnAccount.LEEDS, upload(1, null).place(), 9))
        .containsExactly(first);
  }

  @Test
  void aSliceIsReportedOnceAndItsRowsAreCounted() {
    Upload upload = upload(0, "leeds.feed");
    List<RowResult> first = List.of(result(1), result(2));
    List<RowResult> second = List.of(result(101));
    committed(new Change.SliceReported(upload, 101, second, 1));
    committed(new Change.SliceReported(upload, 1, first, 2));
    assertThat(commit(new Change.SliceReported(upload, 1, first, 2)))
        .isInstanceOf(Commits.Stale.class);
    assertThat(world.uploads().liveRows(Rows.CENSUS)).isEqualTo(3);
    assertThat(world.uploads().results(upload.id(), 1, 5)).containsExactly(first, second);
    assertThat(world.uploads().results(upload.id(), 1, 1)).containsExactly(first);
    assertThat(world.uploads().results(upload.id(), 2, 5)).containsExactly(second);
    committed(new Change.SliceReported(upload, 201, List.of(), 0));
    assertThat(world.uploads().liveRows(Rows.CENSUS)).isEqualTo(3);
    committed(new Change.SliceReported(upload, 301, List.of(), -3));
    assertThat(world.uploads().liveRows(Rows.CENSUS)).isZero();
  }

  @Test
  void whatQuarantinedRowsAppearToHaveMadeChangesUntilNothingIsLeft() {
    ApparentRecord made =
        new ApparentRecord(AChild.named("Leah", "Ward").build(), AChild.number(2), Set.of());
    ApparentRecord claimed = made.claiming(key("a"));
    committed(new Change.ApparentRecordSaved(null, made));
    assertThat(commit(new Change.ApparentRecordSaved(null, made)))
        .isInstanceOf(Commits.Stale.class);
    committed(new Change.ApparentRecordSaved(made, claimed));
    assertThat(world.apparentRecords().findAll(List.of(made.id(), AChild.number(3))))
        .containsExactly(Map.entry(made.id(), claimed));
    assertThat(world.children().find(made.id())).isEmpty();
    assertThat(commit(new Change.ApparentRecordDeleted(made))).isInstanceOf(Commits.Stale.class);
    committed(new Change.ApparentRecordDeleted(claimed));
    assertThat(world.apparentRecords().find(made.id())).isEmpty();
    assertThat(world.apparentRecords().findAll(List.of())).isEmpty();
  }

  private static RowResult result(long row) {
    return new RowResult(row, RowOutcome.LINKED, "", "", "r" + row);
  }

  @Test
  void aLinkRemembersEachStepUntilItIsForgotten() {
    SourceLink first =
        new SourceLink(key("a"), AChild.number(1), null, false, null, List.of(step("u1")), 1);
    SourceLink second =
        new SourceLink(
            first.key(),
            first.child(),
            ids.next(),
            true,
            new SourceLink.Withheld(AChild.number(2), ids.next()),
            List.of(step("u1"), step("u2")),
            2);
    committed(new Change.LinkSaved(null, first));
    assertThat(commit(new Change.LinkSaved(null, first))).isInstanceOf(Commits.Stale.class);
    committed(new Change.LinkSaved(first, second));
    assertThat(world.sourceLinks().findAll(List.of(key("a"), key("b"))))
        .containsExactly(Map.entry(key("a"), second));
    SourceLink nobodys = second.withholdingNothing().waiting(ids.next());
    SourceLink third =
        new SourceLink(nobodys.key(), null, nobodys.review(), true, null, nobodys.steps(), 3);
    committed(new Change.LinkSaved(second, third));
    assertThat(world.sourceLinks().findAll(List.of(key("a"))))
        .containsExactly(Map.entry(key("a"), third));
    assertThat(commit(new Change.LinkDeleted(first))).isInstanceOf(Commits.Stale.class);
    committed(new Change.LinkDeleted(third));
    assertThat(world.sourceLinks().findAll(List.of(key("a")))).isEmpty();
  }

  @Test
  void moreThanAHundredLinksAreReadAtOnce() {
    List<StatementKey> keys = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      keys.add(key("n" + i));
    }
    for (int from = 0; from < keys.size(); from += 40) {
      committed(
          keys.subList(from, from + 40).stream()
              .map(
                  k ->
                      new SourceLink(k, AChild.number(1), null, false, null, List.of(step("u")), 1))
              .map(link -> new Change.LinkSaved(null, link))
              .toArray(Change[]::new));
    }
    assertThat(world.sourceLinks().findAll(keys)).hasSize(120);
  }

  private static StatementKey key(String recordId) {
    return new StatementKey(Rows.CENSUS, recordId);
  }

  private static LinkStep step(String upload) {
    return new LinkStep(
        upload,
        7,
        LocalDate.of(2026, 4, 1),
        "digest",
        RowAction.UPSERT,
        RowOutcome.CREATED,
        SomeFacts.name("Leah", ""),
        null,
        Map.of("upn", "a digest"));
  }

  @Test
  void waitingRowsAreListedOldestFirstUntilTheyAreDecided() {
    List<WaitingRow> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(waiting(i, i == 2 ? AnAccount.YORK : AnAccount.LEEDS, false, 1));
      committed(new Change.WaitingRowSaved(null, all.get(i)));
    }
    assertThat(world.waitingRows().of(AnAccount.LEEDS, null, 2))
        .containsExactly(all.get(0), all.get(1));
    assertThat(world.waitingRows().of(AnAccount.LEEDS, all.get(1).place(), 2))
        .containsExactly(all.get(3));
    assertThat(WaitingInAll.of(world.waitingRows())).containsExactlyElementsOf(all);

    assertThat(world.waitingRows().waiting()).isEqualTo(4);
    WaitingRow decided = decided(all.get(1));
    committed(new Change.WaitingRowSaved(all.get(1), decided));
    assertThat(world.waitingRows().find(decided.id())).contains(decided);
    assertThat(world.waitingRows().of(AnAccount.LEEDS, null, 9))
        .containsExactly(all.get(0), all.get(3));
    assertThat(WaitingInAll.of(world.waitingRows()))
        .containsExactly(all.get(0), all.get(2), all.get(3));
    assertThat(world.waitingRows().waiting()).isEqualTo(3);

    committed(new Change.WaitingRowDeleted(all.get(0)));
    assertThat(world.waitingRows().find(all.get(0).id())).isEmpty();
    assertThat(commit(new Change.WaitingRowDeleted(all.get(1)))).isInstanceOf(Commits.Stale.class);
  }

  /** A child of 18 goes on only with consent, and the row says since when (rules §9). */
  @Test
  void aWaitingRowKeepsTheConsentUnderWhichItGoesOn() {
    WaitingRow some = waiting(0, AnAccount.LEEDS, false, 1);
    Row row = some.row();
    WaitingRow consented =
        new WaitingRow(
            some.id(),
            some.upload(),
            new Row(
                row.number(),
                row.key(),
                row.asOf(),
                row.action(),
                row.facts(),
                null,
                LocalDate.of(2026, 3, 1),
                row.digest()),
            some.sender(),
            some.listedTo(),
            some.candidates(),
            some.reason(),
            some.since(),
            false,
            1);
    committed(new Change.WaitingRowSaved(null, consented));
    assertThat(world.waitingRows().find(some.id())).contains(consented);
  }

  /** So that no part of a store has to take the whole nation's. */
  @Test
  void waitingRowsOfTheNationLieInPartsThatAreReadInPages() {
    List<WaitingRow> ofPart = new ArrayList<>();
    for (int i = 0; ofPart.size() < 3; i++) {
      WaitingRow row = waiting(i, AnAccount.LEEDS, false, 1);
      committed(new Change.WaitingRowSaved(null, row));
      if (row.part() == 5) {
        ofPart.add(row);
      }
    }

    assertThat(world.waitingRows().ofPart(5, null, 2))
        .containsExactlyElementsOf(ofPart.subList(0, 2));
    assertThat(world.waitingRows().ofPart(5, ofPart.get(1).place(), 2))
        .containsExactly(ofPart.get(2));
  }

  /** Who moves the rows of a page away must not miss the next page. */
  @Test
  void aPageOfWaitingRowsGoesOnBehindARowThatIsGone() {
    List<WaitingRow> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(waiting(i, AnAccount.LEEDS, false, 1));
      committed(new Change.WaitingRowSaved(null, all.get(i)));
    }
    committed(new Change.WaitingRowDeleted(all.get(1)));
    assertThat(world.waitingRows().of(AnAccount.LEEDS, all.get(1).place(), 1))
        .containsExactly(all.get(2));
  }

  /** What a shield moves is found by the child, whatever else waits in England. */
  @Test
  void waitingRowsAreFoundByWhomTheyMaySpeakOf() {
    WaitingRow candidate = waiting(0, AnAccount.LEEDS, false, 1);
    WaitingRow lookAlike = about(SomeFacts.full("Leah", "Ward", "2012-03-09"), List.of());
    WaitingRow nameless = about(SomeFacts.of("", "Ward").born("2012-03-08"), List.of());
    WaitingRow numbered = about(SomeFacts.of("Zoe", "Hill").nhs("9000000009"), List.of());
    WaitingRow another = about(SomeFacts.full("Omar", "Hassan", "2015-05-05"), List.of());
    for (WaitingRow row : List.of(candidate, lookAlike, nameless, numbered, another)) {
      committed(new Change.WaitingRowSaved(null, row));
    }

    assertThat(about(Set.of(AChild.number(4)), Set.of())).containsExactly(candidate.id());
    assertThat(about(Set.of(), keysOfLeah()))
        .containsExactlyInAnyOrder(candidate.id(), lookAlike.id(), nameless.id(), numbered.id());
  }

  private static Set<IndexKey> keysOfLeah() {
    ChildRecord.Open leah =
        AChild.silent(4)
            .saying(SomeFacts.full("Leah", "Ward", "2012-03-09").nhs("9000000009"))
            .build();
    return WaitingKeys.about(leah.view(), leah.face(), new MetaphoneSounds());
  }

  private List<String> about(Set<ContactPointId> numbers, Set<IndexKey> keys) {
    return world.waitingRows().about(numbers, keys, null, 50).rows().stream()
        .map(WaitingRow::id)
        .toList();
  }

  private WaitingRow about(SomeFacts facts, List<WaitingRow.Candidate> candidates) {
    WaitingRow some = waiting(9, AnAccount.LEEDS, false, 1);
    Row row = some.row();
    return new WaitingRow(
        some.id(),
        some.upload(),
        new Row(
            row.number(), row.key(), row.asOf(), row.action(), facts.build(), null, null, "digest"),
        some.sender(),
        some.listedTo(),
        candidates,
        some.reason(),
        some.since(),
        false,
        1);
  }

  @Test
  void aRowIsNotFoundByWhoIsNoCandidateAnyMoreNorOnceItIsDecided() {
    WaitingRow first = waiting(0, AnAccount.LEEDS, false, 1);
    WaitingRow second = waiting(1, AnAccount.LEEDS, false, 1);
    committed(new Change.WaitingRowSaved(null, first), new Change.WaitingRowSaved(null, second));
    Set<ContactPointId> child = Set.of(AChild.number(4));

    WaitingRow elsewhere =
        first.waitingOn(
            AnAccount.YORK,
            List.of(new WaitingRow.Candidate(AChild.number(5), new Evidence(List.of(), 0, "1"))),
            first.reason());
    committed(new Change.WaitingRowSaved(first, elsewhere));
    assertThat(about(child, Set.of())).containsExactly(second.id());
    assertThat(about(Set.of(AChild.number(5)), Set.of())).containsExactly(first.id());

    committed(new Change.WaitingRowSaved(second, decided(second)));
    committed(new Change.WaitingRowDeleted(elsewhere));
    assertThat(about(child, keysOfLeah())).isEmpty();
  }

  /** Each place has fewer rows than a page, and all together have more. */
  @Test
  void rowsOfSeveralPlacesAreReadAsOneList() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      WaitingRow row =
          i % 2 == 0
              ? about(
                  SomeFacts.full("Omar", "Hassan", "2015-05-05"),
                  List.of(
                      new WaitingRow.Candidate(AChild.number(4), new Evidence(List.of(), 0, "1"))))
              : about(SomeFacts.full("Leah", "Ward", "2012-03-09"), List.of());
      committed(new Change.WaitingRowSaved(null, row));
      all.add(row.id());
    }
    all.sort(Comparator.naturalOrder());

    WaitingRows.Page first =
        world.waitingRows().about(Set.of(AChild.number(4)), keysOfLeah(), null, 3);
    assertThat(first.rows()).extracting(WaitingRow::id).isEqualTo(all.subList(0, 3));
    assertThat(first.next()).isEqualTo(all.get(2));
    WaitingRows.Page last =
        world.waitingRows().about(Set.of(AChild.number(4)), keysOfLeah(), first.next(), 3);
    assertThat(last.rows()).extracting(WaitingRow::id).containsExactly(all.get(3));
    assertThat(last.next()).isNull();
  }

  @Test
  void rowsAboutAChildAreReadPageByPageThoughThoseOfThePageBeforeAreGone() {
    List<WaitingRow> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(waiting(i, AnAccount.LEEDS, false, 1));
      committed(new Change.WaitingRowSaved(null, all.get(i)));
    }
    all.sort(Comparator.comparing(WaitingRow::id));
    List<WaitingRow> read = new ArrayList<>();
    @Nullable String after = null;
    do {
      WaitingRows.Page page =
          world.waitingRows().about(Set.of(AChild.number(4)), keysOfLeah(), after, 2);
      page.rows().forEach(row -> committed(new Change.WaitingRowDeleted(row)));
      read.addAll(page.rows());
      after = page.next();
    } while (after != null);
    assertThat(read).isEqualTo(all);
  }

  private WaitingRow waiting(int hour, Authority listedTo, boolean decided, long version) {
    return new WaitingRow(
        ids.next(),
        "u1",
        Rows.of("w" + hour),
        AnAccount.YORK,
        listedTo,
        List.of(
            new WaitingRow.Candidate(
                AChild.number(4),
                new Evidence(List.of(new Evidence.Item("family-name", "near", 2.5)), 2.5, "1"))),
        "name-and-birthday-alone",
        NOON.plus(Duration.ofHours(hour)),
        decided,
        version);
  }

  private static WaitingRow decided(WaitingRow row) {
    return new WaitingRow(
        row.id(),
        row.upload(),
        row.row(),
        row.sender(),
        row.listedTo(),
        row.candidates(),
        row.reason(),
        row.since(),
        true,
        row.version() + 1);
  }
}
