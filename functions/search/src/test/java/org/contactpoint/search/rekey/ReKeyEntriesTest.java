package org.contactpoint.search.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.ReKeying.Stage;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.GrantedClient;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Search keys are replaced while people search: what is found is found before, meanwhile and
 * afterwards, and what is hidden meanwhile is hidden under both versions.
 */
class ReKeyEntriesTest {
  private static final ChildRecord.Open LEAH = TwoVersions.child(1);
  private static final ChildRecord.Open AMY = TwoVersions.child(2);

  private final TwoVersions world = new TwoVersions();

  private static Stage stage(ReKeyRun run) {
    return run.stage();
  }

  @Test
  void nothingIsDoneWhereThereIsOneVersion() {
    world.given(LEAH);
    assertThat(world.run()).isEqualTo(new ReKeyRun(1, Stage.DONE, 0, 0, 0, 0, false));
    assertThat(world.directory.reKeyings().find()).isEmpty();
    world.keys.added();
    assertThat(stage(world.run())).as("held, and not written under yet").isEqualTo(Stage.DONE);
  }

  /** A commit that began before may still write under the old version. */
  @Test
  void itWaitsUntilEveryCommitUnderTheOldVersionIsOver() {
    world.given(LEAH);
    world.keys.added().writtenUnder();
    assertThat(stage(world.run())).isEqualTo(Stage.WAITING);
    world.clock.pass(ReKeyEntries.SETTLED.minusSeconds(1));
    assertThat(stage(world.run())).isEqualTo(Stage.WAITING);
    assertThat(world.lists()).containsOnlyKeys(1);
    world.clock.pass(Duration.ofSeconds(1));
    assertThat(stage(world.run())).isEqualTo(Stage.DONE);
    assertThat(world.lists()).containsOnlyKeys(2);
  }

  @Test
  void everyRecordIsFoundUnderTheNewVersionAloneAndTheOldOneCanBeRetired() {
    ChildRecord.Shielded hidden = TwoVersions.hidden(TwoVersions.child(3));
    ChildRecord.Surviving archived = TwoVersions.child(4).takenOut();
    world.given(LEAH, AMY, hidden, archived);
    world.commit(
        new Change.RecordSaved(
            null,
            new ChildRecord.Merged(AChild.number(5), AMY.revision(), AMY.id(), false, Set.of())));
    world.commit(
        new Change.CreationGuard(IndexKeys.of(LEAH, new MetaphoneSounds()).iterator().next(), 0));
    long entries = world.lists().values().stream().mapToLong(n -> n).sum();
    world.addVersion();
    ReKeyRun run = world.run();

    assertThat(run).isEqualTo(new ReKeyRun(2, Stage.DONE, 5, 0, entries, 0, false));
    assertThat(world.lists())
        .as("the count of creations begins anew")
        .isEqualTo(Map.of(2, entries - 1));
    world.keys.retired();
    assertThat(List.of(LEAH, AMY, hidden)).allMatch(world::isFound);
    assertThat(world.listsOf(archived.id())).as("its home").isEqualTo(Map.of(2, 1L));
    assertThat(world.run()).as("once").isEqualTo(run);
  }

  /** Half of the parts are written, as by a call that was cut off. */
  @Test
  void bothVersionsAreServedWhileItIsHalfDone() {
    ChildRecord.Open[] all =
        LongStream.range(0, 24).mapToObj(TwoVersions::child).toArray(ChildRecord.Open[]::new);
    world.given(all);
    world.addVersion();
    for (int part = 0; part < ReKeyRounds.PARTS / 2; part++) {
      world.directory.searchEntries().write(new ReKeying.Part(part, null, false), 8, 100);
    }

    assertThat(all).anyMatch(child -> !world.listsOf(child.id()).containsKey(2));
    assertThat(all).anyMatch(child -> world.listsOf(child.id()).containsKey(2));
    assertThat(all).allMatch(world::isFound);
    for (ChildRecord.Open child : List.of(all[0], all[1], all[2], all[3], all[4], all[5])) {
      ChildRecord.Shielded hidden = world.shield(child);
      assertThat(world.listsOf(child.id()))
          .as("hidden under both versions, with the commit of the shield")
          .isEqualTo(Map.of(2, (long) TwoVersions.keysOf(hidden)));
      assertThat(world.isFound(hidden)).isTrue();
      assertThat(world.isFound(child)).isFalse();
    }
    assertThat(stage(world.run())).isEqualTo(Stage.DONE);
    assertThat(world.lists()).containsOnlyKeys(2);
    world.keys.retired();
    assertThat(all).filteredOn(world::isFound).hasSize(18);
  }

  @Test
  void aShieldTakesTheEntriesOfBothVersionsInOneTransaction() {
    world.given(LEAH, AMY);
    world.addVersion();
    for (int part = 0; part < ReKeyRounds.PARTS; part++) {
      world.directory.searchEntries().write(new ReKeying.Part(part, null, false), 8, 100);
    }
    assertThat(world.listsOf(LEAH.id())).containsOnlyKeys(1, 2);
    CostMeter meter = new CostMeter(world.store.client());
    StoredDirectory seen = world.seenThrough(meter.client());
    world.shield(seen, AMY);
    meter.spent();
    ChildRecord.Shielded hidden = world.shield(seen, LEAH);

    CostMeter.Cost cost = meter.spent();
    System.out.println("A shield while search keys have two versions: " + cost);
    assertThat(cost.transactions()).isEqualTo(1);
    assertThat(world.listsOf(LEAH.id())).isEqualTo(Map.of(2, (long) TwoVersions.keysOf(hidden)));
  }

  /** The record was read, and hidden before its entries were written. */
  @Test
  void entriesOfARecordThatIsHiddenMeanwhileNeverComeBack() {
    world.given(LEAH);
    world.addVersion();
    AtomicBoolean isDone = new AtomicBoolean();
    Runnable shield = () -> onceFound(isDone, () -> world.shield(LEAH));
    world.reKey(world.after(directoryTable(), shield)).run(Deadline.NEVER, false);

    ChildRecord.Shielded hidden = TwoVersions.hidden(LEAH);
    assertThat(isDone).isTrue();
    assertThat(world.listsOf(LEAH.id())).isEqualTo(Map.of(2, (long) TwoVersions.keysOf(hidden)));
    assertThat(world.isFound(hidden)).isTrue();
  }

  @Test
  void entriesOfARecordThatIsDeletedOrArchivedMeanwhileNeverComeBack() {
    world.given(LEAH, AMY);
    world.addVersion();
    AtomicBoolean isDone = new AtomicBoolean();
    Runnable acts =
        () ->
            onceFound(
                isDone,
                () -> {
                  world.commit(new Change.RecordDeleted(LEAH));
                  world.commit(new Change.RecordSaved(AMY, AMY.takenOut()));
                });
    world.reKey(world.after(directoryTable(), acts)).run(Deadline.NEVER, false);

    assertThat(isDone).isTrue();
    assertThat(world.lists()).as("the home of the one who is archived").isEqualTo(Map.of(2, 1L));
  }

  /** Its archived home would come back after it was erased (rules §9.5). */
  @Test
  void entriesOfARecordWhoseDestructionBeganMeanwhileNeverComeBack() {
    ChildRecord.Open archived = LEAH.takenOut();
    world.given(LEAH);
    world.commit(new Change.RecordSaved(LEAH, archived));
    world.addVersion();
    AtomicBoolean isDone = new AtomicBoolean();
    Runnable acts =
        () ->
            onceFound(
                isDone,
                () ->
                    world.commit(new Change.DestructionBegun(archived, London.today(world.clock))));
    int before = world.lists().size();
    world.reKey(world.after(directoryTable(), acts)).run(Deadline.NEVER, false);

    assertThat(isDone).isTrue();
    assertThat(world.lists()).hasSizeLessThanOrEqualTo(before);
  }

  // A part in which nothing is may be read before the one in which the record is.
  private void onceFound(AtomicBoolean isDone, Runnable act) {
    synchronized (isDone) {
      if (isDone.compareAndSet(false, true)) {
        act.run();
      }
    }
  }

  private String directoryTable() {
    return world.store.names().of(Tables.DIRECTORY);
  }

  @Test
  void whatTheTimeLeavesIsTheNextCalls() {
    world.given(LEAH, AMY);
    world.addVersion();
    Stage[] stages = new Stage[20];
    int calls = 0;
    do {
      Deadline soon = Deadline.in(Duration.ofMillis(1), world.clock.instant());
      stages[calls] = stage(world.reKey().run(soon, false));
      assertThat(world.isFound(LEAH) && world.isFound(AMY)).isTrue();
      world.clock.pass(Duration.ofMinutes(15));
    } while (stages[calls++] != Stage.DONE && calls < stages.length);

    assertThat(stages).contains(Stage.DONE);
    assertThat(world.lists()).containsOnlyKeys(2);
  }

  /** Two calls at the same time: the slower one's places are not saved, and nothing is undone. */
  @Test
  void aCallThatWasOvertakenLeavesTheRestToTheOther() {
    world.given(LEAH);
    world.addVersion();
    ReKeying before = world.directory.reKeyings().find().orElseThrow();
    assertThat(stage(world.run())).isEqualTo(Stage.DONE);
    assertThat(world.directory.reKeyings().save(before.next(8, world.clock.instant()))).isFalse();
    assertThat(stage(world.run())).isEqualTo(Stage.DONE);
  }

  @Test
  void recordThatCanNotBeReadKeepsTheOldEntriesAndFailsItsPartAlone() {
    world.given(LEAH, AMY);
    Map<String, AttributeValue> item = item(LEAH);
    world.store.client().putItem(put -> put.tableName(directoryTable()).item(spoilt(item)));
    world.addVersion();
    ReKeyRun run = world.run();

    assertThat(run.failed()).isEqualTo(1);
    assertThat(run.stage()).isEqualTo(Stage.WRITING);
    assertThat(run.needsSomebody()).isTrue();
    assertThat(world.listsOf(LEAH.id())).containsOnlyKeys(1);
    world.store.client().putItem(put -> put.tableName(directoryTable()).item(item));
    assertThat(world.run().needsSomebody()).isFalse();
    assertThat(world.lists()).containsOnlyKeys(2);
  }

  private Map<String, AttributeValue> item(ChildRecord record) {
    return world
        .store
        .client()
        .getItem(
            get ->
                get.tableName(directoryTable())
                    .key(
                        Map.of(
                            Tables.PARTITION, AttributeValue.fromS(record.id().value()),
                            Tables.SORT, AttributeValue.fromS("record"))))
        .item();
  }

  private static Map<String, AttributeValue> spoilt(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> spoilt = new HashMap<>(item);
    spoilt.put("payload", AttributeValue.fromB(SdkBytes.fromUtf8String("spoilt")));
    return spoilt;
  }

  @Test
  void rehearsalSaysHowFarItIsAndWritesNothing() {
    world.given(LEAH, AMY);
    world.keys.added().writtenUnder();
    ReKeyRun before = world.reKey().run(Deadline.NEVER, true);
    assertThat(before.stage()).isEqualTo(Stage.WAITING);
    assertThat(before.left()).isEqualTo(2);
    assertThat(world.directory.reKeyings().find()).isEmpty();
    assertThat(world.lists()).containsOnlyKeys(1);
  }

  @Test
  void stageThatLastsOverAWeekNeedsSomebody() {
    world.given(LEAH);
    world.addVersion();
    world.clock.pass(Duration.ofDays(8));
    assertThat(world.reKey().run(Deadline.NEVER, true).needsSomebody()).isTrue();
  }

  /** A third version comes while the second is written: all begins again, for the third. */
  @Test
  void versionThatIsAddedMeanwhileBeginsItAgain() {
    ReKeying second = ReKeying.NEVER.again(2, world.clock.instant()).next(8, world.clock.instant());
    ReKeying third = second.further(second.parts(), 7, 0).again(3, world.clock.instant());
    assertThat(third.stage()).isEqualTo(Stage.WAITING);
    assertThat(third.written()).isZero();
  }

  /** What it costs, and that no more is done in a second than was promised (ADR 28). */
  @Test
  void itRestsSoThatNoMoreIsDoneInASecond() {
    int records = 30;
    world.given(
        LongStream.range(0, records).mapToObj(TwoVersions::child).toArray(ChildRecord[]::new));
    world.addVersion();
    CostMeter meter = new CostMeter(world.store.client());
    long old = world.lists().getOrDefault(1, 0L);
    meter.spent();
    world.reKey(meter.client()).run(Deadline.NEVER, false);
    CostMeter.Cost cost = meter.spent();
    System.out.println("Re-keying of " + records + " records with " + old + " entries: " + cost);

    Duration rested = world.rests.stream().reduce(Duration.ZERO, Duration::plus);
    Duration least =
        Duration.ofMillis(records * 1000L / 100).plus(Duration.ofMillis(2 * old * 1000 / 2000));
    assertThat(rested).isBetween(least.minusMillis(50), least.plusMillis(50));
    assertThat(cost.queries() + cost.gets()).isLessThanOrEqualTo(1);
    assertThat(cost.items())
        .as("each record checked, each entry written and its old one removed")
        .isBetween(records + 2 * old, records + 2 * old + 20);
  }

  /** A second version is asked for only while there is one, in one more round trip. */
  @Test
  void searchAsksUnderBothVersionsOnlyWhileBothAreHeld() {
    world.given(LEAH);
    CostMeter meter = new CostMeter(world.store.client());
    SearchIndex index = world.seenThrough(meter.client()).searchIndex();
    var keys = IndexKeys.of(LEAH, new MetaphoneSounds());
    meter.spent();
    index.skim(keys, 10);
    CostMeter.Cost one = meter.spent();
    world.keys.added();
    index.skim(keys, 10);
    CostMeter.Cost two = meter.spent();
    world.addVersion();
    world.run();
    world.keys.retired();
    index.skim(keys, 10);
    CostMeter.Cost after = meter.spent();
    System.out.println("A search under one version: " + one + "; under two: " + two);

    assertThat(one.queries()).isEqualTo(keys.size());
    assertThat(two.queries()).isEqualTo(2L * keys.size());
    assertThat(two.readUnits()).isLessThanOrEqualTo(2 * one.readUnits());
    assertThat(after).isEqualTo(one);
  }

  @Test
  void itNeedsNoRightButItsOwn() {
    world.given(LEAH, AMY);
    world.addVersion();
    ReKeyRun run =
        world.reKey(GrantedClient.of(world.store, Deployable.RE_KEYING)).run(Deadline.NEVER, false);
    assertThat(stage(run)).isEqualTo(Stage.DONE);
    assertThat(world.lists()).containsOnlyKeys(2);
  }
}
