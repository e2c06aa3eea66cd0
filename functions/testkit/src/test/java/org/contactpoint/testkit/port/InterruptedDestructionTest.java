package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.LinkStep;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.SourceLink;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.audit.WatchedClient;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.contactpoint.dynamodb.child.DirectoryRemains;
import org.contactpoint.dynamodb.commit.Codecs;
import org.contactpoint.dynamodb.duplicate.DuplicateRemains;
import org.contactpoint.dynamodb.notice.NoticeRemains;
import org.contactpoint.dynamodb.remains.EndingRecord;
import org.contactpoint.dynamodb.remains.Erasure;
import org.contactpoint.dynamodb.remains.TableRemains;
import org.contactpoint.dynamodb.shielding.DynamoDbQuarantine;
import org.contactpoint.dynamodb.shielding.MarkRemains;
import org.contactpoint.dynamodb.shielding.ShieldedRemains;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.DynamoTables;
import org.contactpoint.dynamodb.table.StoreBusy;
import org.contactpoint.dynamodb.upload.UploadRemains;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A destruction that does not get through in one call: each next call goes on where the one before
 * ended, and in the end nothing is left and nothing is taken away twice.
 */
@Timeout(120)
class InterruptedDestructionTest extends EndingRecordContract {
  private static final LocalDynamoDb STORE = new LocalDynamoDb();
  private static final int MOST_CALLS = 300;

  private final WatchedClient watched = new WatchedClient(STORE.client());
  private final StoredDirectory interrupted =
      new StoredDirectory(watched.client(), STORE.names(), CLOCK);
  private final DynamoTables tables = new DynamoTables(STORE.client(), STORE.names());
  private final Codecs codecs = interrupted.commitContext().codecs();

  private final StatementKey key = leah.statements().getFirst().key();
  private final ChildRecord.Open seeming =
      AChild.silent(61)
          .saying(AStatement.saying(SomeFacts.of("Leah", "Ward").born("2012-03-09")).recordId("q1"))
          .saying(AStatement.saying(SomeFacts.of("Lea", "Ward").born("2012-03-09")).recordId("q2"))
          .build();

  @Override
  World world() {
    return new StoredWorld(new StoredDirectory(STORE.renew().client(), STORE.names(), CLOCK));
  }

  @AfterEach
  void nobodyInterruptsThisThreadAnyMore() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private static SourceLink link(StatementKey key, ContactPointId child, String upload) {
    return new SourceLink(key, child, null, false, null, List.of(step(upload)), 1);
  }

  private static LinkStep step(String upload) {
    return LinkStep.of(upload, Rows.of("r1"), RowOutcome.CREATED, null);
  }

  private static StatementKey census(String recordId) {
    return new StatementKey(Rows.CENSUS, recordId);
  }

  private boolean destroyed() {
    return interrupted.remains().destroy(leah.id(), TODAY);
  }

  /** Leah is hidden, and everything that uploads and people can have of her is there. */
  private ChildRecord.Shielded known() {
    ChildRecord.Shielded hidden = hidden();
    committed(saved(null, mia.distinguishedFrom(Set.of(leah.id()))));
    reported();
    waited();
    appeared();
    Merge merge =
        new Merge(ids.next(), leah.id(), mia.id(), Merge.State.UNDONE, "r", new PersonId("p"), 1);
    committed(
        new Change.MergeSaved(null, merge),
        new Change.WatchBegun(new Watch(TEAM, leah.id(), NOON)));
    begun(hidden);
    return hidden;
  }

  private void reported() {
    Upload upload =
        new Upload(
            "f".repeat(32),
            key.source(),
            "team.csv",
            null,
            "uploads/E08000035/team/1.csv",
            null,
            null,
            1200,
            UploadStatus.DONE,
            Counts.of(0),
            0,
            null,
            NOON,
            1);
    RowResult result = new RowResult(1, RowOutcome.CREATED, "", "", key.recordId());
    committed(
        new Change.SliceReported(upload, 1, List.of(result), 10),
        new Change.LinkSaved(null, link(key, leah.id(), upload.id())));
  }

  private void waited() {
    WaitingRow alone = waiting("alone", leah.id());
    WaitingRow both = waiting("both", leah.id(), mia.id());
    WaitingRow decided = waiting("decided", leah.id());
    SourceLink nobodys =
        new SourceLink(census("alone"), null, alone.id(), false, null, List.of(step("u")), 1);
    committed(new Change.WaitingRowSaved(null, alone), new Change.LinkSaved(null, nobodys));
    committed(new Change.WaitingRowSaved(null, both));
    committed(new Change.WaitingRowSaved(null, waiting("unlinked", leah.id())));
    committed(new Change.WaitingRowSaved(null, decided));
    committed(new Change.WaitingRowSaved(decided, decided.rejected()));
  }

  private void appeared() {
    committed(
        new Change.ApparentRecordSaved(null, new ApparentRecord(seeming, leah.id(), Set.of())),
        new Change.HiddenKeysSaved(seeming.id(), Set.of(), IndexKeys.ofApparent(seeming, SOUNDS)));
    seeming.statements().stream()
        .forEach(
            statement ->
                committed(
                    new Change.LinkSaved(
                        null,
                        new SourceLink(
                            statement.key(),
                            seeming.id(),
                            null,
                            true,
                            null,
                            List.of(step("u")),
                            1))));
    quarantined("kept");
    quarantined("kept-too");
  }

  private QuarantinedRow quarantined(String recordId) {
    QuarantinedRow row =
        new QuarantinedRow(ids.next(), leah.id(), ids.next(), Rows.of(recordId), NOON, false);
    committed(
        new Change.RowQuarantined(row),
        new Change.LinkSaved(
            null,
            new SourceLink(
                row.row().key(),
                mia.id(),
                null,
                false,
                new SourceLink.Withheld(leah.id(), row.reviewId()),
                List.of(step("u")),
                1)));
    return row;
  }

  private void assertNothingIsLeft() {
    assertThat(world.remains().records().find(leah.id())).isEmpty();
    assertThat(world.remains().mergesOf(leah.id())).isEmpty();
    assertThat(world.children().find(mia.id()).orElseThrow().distinctFrom()).isEmpty();
    assertThat(world.sourceLinks().findAll(List.of(key, census("alone")))).isEmpty();
    assertThat(world.apparentRecords().find(seeming.id())).isEmpty();
    assertThat(world.hiddenIndex().ask(IndexKeys.ofApparent(seeming, SOUNDS))).isEmpty();
    assertThat(world.sourceLinks().findAll(List.of(census("kept"), census("kept-too"))).values())
        .extracting(SourceLink::withheld)
        .hasSize(2)
        .containsOnlyNulls();
    assertThat(world.waitingRows().about(Set.of(leah.id()), Set.of(), null, 9).rows()).isEmpty();
    assertThat(world.uploads().results("f".repeat(32), 1, 1).getFirst())
        .extracting(RowResult::recordId)
        .containsOnlyNulls();
    assertThat(world.quarantine().ofChild(leah.id())).isEmpty();
    assertThat(world.hiddenIndex().ask(keys())).isEmpty();
    assertThat(world.hiddenFacts().of(leah.id())).isEmpty();
    assertThat(world.watches().of(TEAM, 5)).isEmpty();
  }

  /** Of ten rows of the team three were about the child, and none is taken away a second time. */
  private void assertCountedOnce() {
    assertThat(world.uploads().liveRows(key.source())).isEqualTo(7);
  }

  /** The first call dies at its first write, the second one at its second, and so on. */
  @Test
  void whereverACallDiesTheNextOneGoesOn() {
    known();
    boolean done = false;
    int calls = 0;
    while (!done) {
      assertThat(++calls).isLessThan(MOST_CALLS);
      done = doneThoughDyingAtWrite(calls);
    }
    watched.beforeWrite(() -> {});
    assertNothingIsLeft();
    assertCountedOnce();
  }

  private boolean doneThoughDyingAtWrite(int number) {
    AtomicInteger writes = new AtomicInteger();
    watched.beforeWrite(
        () -> {
          if (writes.incrementAndGet() == number) {
            throw new IllegalStateException("the process has died");
          }
        });
    try {
      return destroyed();
    } catch (IllegalStateException died) {
      return false;
    }
  }

  /** A write whose answer got lost is tried again, and then it looks as if somebody made it. */
  @Test
  void answersThatGetLostTakeNothingAwayTwice() {
    known();
    for (int i = 0; i < MOST_CALLS; i++) {
      watched.next(Fate.LOST_ON_THE_WAY_BACK, Fate.ANSWERED);
    }
    for (int calls = 0; !destroyed(); calls++) {
      assertThat(calls).isLessThan(MOST_CALLS);
    }
    assertNothingIsLeft();
    assertCountedOnce();
  }

  @Test
  void erasureThatMayWriteLittleAtOnceGetsThereInTheEnd() {
    ChildRecord.Shielded hidden = known();
    EndingRecord ending = new EndingRecord(hidden, leah.statements());
    assertThat(callsOf(uploads(), ending)).isGreaterThan(5);
    assertThat(callsOf(shielded(), ending)).isGreaterThan(5);
    destroyed(leah.id());
    assertNothingIsLeft();
    assertCountedOnce();
  }

  private int callsOf(TableRemains remains, EndingRecord ending) {
    int calls = 1;
    while (!remains.erase(ending, new Erasure(STORE.client(), 1))) {
      assertThat(++calls).isLessThan(MOST_CALLS);
    }
    return calls;
  }

  private MarkRemains marks() {
    return new MarkRemains(tables, codecs.hashes(), SOUNDS);
  }

  private UploadRemains uploads() {
    return new UploadRemains(
        tables,
        codecs.uploads(),
        SOUNDS,
        new DynamoDbQuarantine(tables, codecs.decryptor()),
        marks());
  }

  private ShieldedRemains shielded() {
    return new ShieldedRemains(tables, new DirectoryRemains(tables, codecs.records()), uploads());
  }

  @Test
  void busyStoreIsAskedAgain() {
    committed(saved(null, leah), new Change.LinkSaved(null, link(key, leah.id(), "u")));
    begun(leah);
    watched.cancellingFor("TransactionConflict").next(Fate.CANCELLED, Fate.LOST_ON_THE_WAY_THERE);
    assertThat(destroyed()).isTrue();
    assertThat(world.sourceLinks().findAll(List.of(key))).isEmpty();
  }

  /** Whichever write it is that the store does not take. */
  @Test
  void storeThatStaysBusyEndsTheCallAndLosesNothing() {
    committed(saved(null, leah), new Change.LinkSaved(null, link(key, leah.id(), "u")));
    begun(leah);
    watched.everyWrite(Fate.LOST_ON_THE_WAY_THERE);
    assertThatThrownBy(() -> destroyedWithoutPatienceAtWrite(1)).isInstanceOf(StoreBusy.class);
    assertThat(world.sourceLinks().findAll(List.of(key))).isNotEmpty();
    watched.next(Fate.ANSWERED);
    assertThatThrownBy(() -> destroyedWithoutPatienceAtWrite(2)).isInstanceOf(StoreBusy.class);
    assertThat(world.sourceLinks().findAll(List.of(key))).isEmpty();
    assertThat(world.remains().records().find(leah.id())).isPresent();
    watched.everyWrite(Fate.ANSWERED);
    assertThat(destroyed()).isTrue();
  }

  /** A thread that is told to end does not wait for a busy store. */
  private void destroyedWithoutPatienceAtWrite(int number) {
    AtomicInteger writes = new AtomicInteger();
    watched.beforeWrite(
        () -> {
          if (writes.incrementAndGet() == number) {
            Thread.currentThread().interrupt();
          }
        });
    try {
      destroyed();
    } finally {
      Thread.interrupted();
      watched.beforeWrite(() -> {});
    }
  }

  /** What uploads have may be so much that nothing is left to write for those who come after. */
  @Test
  void pairsAndWatchesAreLeftToTheNextCallWhereThisOneIsSpent() {
    committed(saved(null, leah), saved(null, mia));
    committed(new Change.WatchBegun(new Watch(TEAM, leah.id(), NOON)));
    ComparedPair pair =
        new ComparedPair(
            RecordPair.of(leah.id(), mia.id()),
            Map.of(leah.id(), leah.revision(), mia.id(), mia.revision()));
    PairLists lists = new PairLists(DuplicateList.open(AnAccount.LEEDS), null);
    assertThat(world.duplicateChecks().found(pair, lists, TODAY)).isTrue();
    begun(leah);
    EndingRecord ending = new EndingRecord(leah, leah.statements());
    for (TableRemains remains :
        List.of(new DuplicateRemains(tables, codecs.duplicates()), new NoticeRemains(tables))) {
      assertThat(remains.erase(ending, new Erasure(STORE.client(), 0))).isFalse();
      assertThat(remains.erase(ending, new Erasure(STORE.client(), 2))).isTrue();
    }
    assertThat(world.duplicateChecks().known(mia.id())).isEmpty();
    assertThat(world.watches().of(TEAM, 5)).isEmpty();
  }

  /** The call ends where somebody changes each time what it is about to write. */
  private void assertEndsWhileSomebody(Runnable changes) {
    watched.beforeWrite(changes);
    assertThat(destroyed()).isFalse();
    watched.beforeWrite(() -> {});
    assertThat(destroyed()).isTrue();
  }

  private void changeLink(StatementKey of) {
    SourceLink now = world.sourceLinks().findAll(List.of(of)).get(of);
    if (now != null) {
      committed(
          new Change.LinkSaved(
              now,
              new SourceLink(
                  of,
                  now.child(),
                  now.review(),
                  now.quarantined(),
                  now.withheld(),
                  now.steps(),
                  now.version() + 1)));
    }
  }

  /** Somebody is put under the marks and taken away again. */
  private void changeMarks(Set<IndexKey> of) {
    ContactPointId twin = AChild.number(77);
    committed(new Change.HiddenKeysSaved(twin, Set.of(), of));
    committed(new Change.HiddenKeysSaved(twin, of, Set.of()));
  }

  @Test
  void sourceRecordThatSomebodyChangedIsReadAgain() {
    committed(saved(null, leah), new Change.LinkSaved(null, link(key, leah.id(), "u")));
    begun(leah);
    assertEndsWhileSomebody(() -> changeLink(key));
    assertThat(world.sourceLinks().findAll(List.of(key))).isEmpty();
  }

  @Test
  void rowThatSomebodyChangedIsReadAgain() {
    WaitingRow row = waiting("a", leah.id());
    committed(saved(null, leah), new Change.WaitingRowSaved(null, row));
    begun(leah);
    assertEndsWhileSomebody(
        () ->
            world
                .waitingRows()
                .find(row.id())
                .ifPresent(
                    now ->
                        committed(
                            new Change.WaitingRowSaved(
                                now, now.waitingOn(now.listedTo(), now.candidates(), "twins")))));
    assertThat(world.waitingRows().find(row.id())).isEmpty();
  }

  @Test
  void sourceRecordOfAnotherChildThatSomebodyChangedIsReadAgain() {
    ChildRecord.Shielded hidden = hidden();
    QuarantinedRow row = quarantined("kept");
    begun(hidden);
    assertEndsWhileSomebody(() -> changeLink(row.row().key()));
    assertThat(world.sourceLinks().findAll(List.of(row.row().key())).values())
        .extracting(SourceLink::withheld)
        .hasSize(1)
        .containsOnlyNulls();
  }

  @Test
  void marksThatSomebodyChangedAreReadAgain() {
    ChildRecord.Shielded hidden = hidden();
    begun(hidden);
    assertEndsWhileSomebody(() -> changeMarks(keys()));
    assertThat(storedMarks()).isEmpty();
  }

  @Test
  void marksOfWhatAppearedThatSomebodyChangedAreReadAgain() {
    ChildRecord.Shielded hidden = hidden();
    appeared();
    Set<IndexKey> own = IndexKeys.ofApparent(seeming, SOUNDS);
    begun(hidden);
    assertEndsWhileSomebody(() -> changeMarks(own));
    assertThat(world.hiddenIndex().ask(own)).isEmpty();
  }

  @Test
  void recordThatWasDistinguishedFromItAndThatSomebodyChangedIsReadAgain() {
    committed(saved(null, leah), saved(null, mia.distinguishedFrom(Set.of(leah.id()))));
    begun(leah);
    assertEndsWhileSomebody(
        () ->
            committed(
                world
                    .children()
                    .find(mia.id())
                    .map(ChildRecord.Open.class::cast)
                    .map(now -> saved(now, now.revised()))
                    .orElseThrow()));
    assertThat(world.children().find(mia.id()).orElseThrow().distinctFrom()).isEmpty();
  }

  private List<Map<String, AttributeValue>> storedMarks() {
    String marks = tables.nameOf(Tables.SHIELDED_INDEX);
    return STORE.client().scan(scan -> scan.tableName(marks)).items();
  }

  /** A mark is made of what a child was called: none stays where nobody is. */
  @Test
  void emptyMarksAreDeletedAlsoThoseOfTheFirstRelease() {
    ChildRecord.Open revealed = AChild.named("Leah", "Ward").onceShielded().build();
    committed(saved(null, revealed));
    committed(new Change.HiddenKeysSaved(leah.id(), Set.of(), keys()));
    committed(new Change.HiddenKeysSaved(leah.id(), keys(), Set.of()));
    assertThat(storedMarks()).isNotEmpty();
    withoutVersion(storedMarks().getFirst());
    begun(revealed);
    destroyed(leah.id());
    assertThat(storedMarks()).isEmpty();
  }

  /** As a release left it that did not count the changes of marks. */
  private void withoutVersion(Map<String, AttributeValue> mark) {
    String marks = tables.nameOf(Tables.SHIELDED_INDEX);
    STORE
        .client()
        .updateItem(
            update ->
                update
                    .tableName(marks)
                    .key(Map.of(Tables.PARTITION, mark.get(Tables.PARTITION)))
                    .updateExpression("REMOVE " + AttributeNames.VERSION));
  }
}
