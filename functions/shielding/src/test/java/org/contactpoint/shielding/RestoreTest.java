package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Merging;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.shielding.Serving;
import org.contactpoint.domain.shielding.ShieldAskedBy;
import org.contactpoint.domain.shielding.ShieldGround;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.shielding.destruction.DestroyRecord;
import org.contactpoint.shielding.opening.ShieldChild;
import org.contactpoint.shielding.opening.ShieldChildCommand;
import org.contactpoint.shielding.opening.ShieldChildOutcome;
import org.contactpoint.shielding.restoring.ReplayShieldsHandler;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.store.GrantedClient;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.PointInTime;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables of an earlier day must show nobody who was hidden since (docs/runbooks/restore.md). */
class RestoreTest {
  private static final Account TEAM = AnAccount.team("leeds.team").build();
  private static final ChildRecord.Open LEAH = ShieldingWorld.sister(1, "Leah", "2012-03-09");
  private static final ChildRecord.Open MIA = ShieldingWorld.sister(2, "Mia", "2015-06-01");
  private static final ChildRecord.Open NOAH =
      AChild.silent(3).saying(SomeFacts.full("Noah", "Pike", "2014-01-02")).build();

  private final ShieldingWorld world = new ShieldingWorld();
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final StoredDirectory directory =
      new StoredDirectory(store.client(), store.names(), world.clock);
  private int appendsUntilFailure;
  private final ApplicationContext shielding = function(Deployable.SHIELDING, 9);
  private final ApplicationContext restoring = function(Deployable.RESTORING, 10);

  /** A function that may do to the tables what its role may. */
  private ApplicationContext function(Deployable rights, int seed) {
    StoredDirectory its =
        new StoredDirectory(GrantedClient.of(store, rights), store.names(), world.clock);
    return ApplicationContext.builder("function")
        .properties(Map.of("contactpoint.metrics.namespace", "ContactPoint/test"))
        .singletons(
            its.serving(),
            its.children(),
            its.hiddenFacts(),
            its.shields(),
            its.hiddenMerges(),
            its.remains(),
            its.destructions(),
            its.quarantine(),
            its.watches(),
            its.duplicateChecks(),
            world.words,
            its.searchIndex(),
            its.waitingRows(),
            its.sourceLinks(),
            its.responsibilityProofs(),
            its.accounts(),
            its.accountFiles(),
            its.commits(),
            failingAt(its.trail()),
            world.sounds,
            new FixedIds(seed),
            world.clock)
        .banner(false)
        .start();
  }

  private AuditTrail failingAt(AuditTrail trail) {
    return entry -> --appendsUntilFailure == 0 ? new AuditTrail.Failed() : trail.append(entry);
  }

  @BeforeEach
  void childrenAreKnown() {
    committed(
        new Change.AccountSaved(
            null, AccountFile.founding(ShieldingWorld.as(TEAM).account(), null)),
        LEAH);
    known(LEAH);
    known(MIA);
    known(NOAH);
    assertThat(status()).isEqualTo(Serving.Status.FIRST_DAY);
    assertThat(replay()).as("the first day").isTrue();
    assertThat(status()).isEqualTo(Serving.Status.SERVED);
  }

  @AfterEach
  void theFunctionsEnd() {
    shielding.close();
    restoring.close();
  }

  private void known(ChildRecord child) {
    committed(new Change.RecordSaved(null, child), child);
  }

  private void committed(Change change, ChildRecord child) {
    AuditEntry entry =
        new AuditEntry(
            world.clock.instant(),
            Actor.of(ShieldingWorld.as(TEAM), Role.MANAGEMENT_TEAM),
            ChildTouched.of(ChildAct.REGISTER_CHILD, child.id()));
    assertThat(directory.commits().commit(List.of(change), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }

  private PointInTime now() {
    return PointInTime.of(store, Tables.RECORDS);
  }

  private void shielded(ContactPointId child) {
    assertThat(
            shielding
                .getBean(ShieldChild.class)
                .handle(
                    new ShieldChildCommand(
                        ShieldingWorld.as(TEAM),
                        child,
                        ShieldGround.DOMESTIC_VIOLENCE,
                        ShieldAskedBy.PARENT,
                        world.pending())))
        .isInstanceOf(ShieldChildOutcome.Hidden.class);
  }

  private Serving.Status status() {
    return directory.serving().state().status();
  }

  private boolean replay() {
    return called(Map.of());
  }

  private boolean called(Map<String, Object> event) {
    return new ReplayShieldsHandler(restoring).handleRequest(event, new TestInvocation());
  }

  private ChildRecord record(ChildRecord child) {
    return directory.children().find(child.id()).orElseThrow();
  }

  private List<TrailEntry> entered() {
    return directory
        .trailReader()
        .read(
            new TrailReader.Query(
                new TrailReader.OfAccount(new AccountId("contactpoint.restore")),
                null,
                null,
                null,
                50))
        .entries();
  }

  @Test
  void whoeverWasHiddenSinceIsHiddenAgainWithAllThatWasKnownThen() {
    PointInTime earlier = now();
    shielded(LEAH.id());
    assertThat(record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
    earlier.restore();
    assertThat(record(LEAH)).isInstanceOf(ChildRecord.Open.class);

    assertThat(replay()).as("somebody was visible").isFalse();
    assertThat(status()).isEqualTo(Serving.Status.PUT_BACK);

    assertThat(record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(record(NOAH)).isEqualTo(NOAH);
    assertThat(directory.hiddenFacts().of(LEAH.id())).isEqualTo(LEAH.statements());
    assertThat(directory.shields().newestOf(LEAH.id()).orElseThrow().status())
        .isEqualTo(ShieldStatus.INTERIM);
    assertThat(
            directory
                .hiddenIndex()
                .ask(
                    List.copyOf(
                        IndexKeys.hidden(
                            ChildView.of(LEAH.statements()), LEAH.face(), world.sounds))))
        .contains(LEAH.id());
  }

  @Test
  void replayAgainChangesNothing() {
    PointInTime earlier = now();
    shielded(LEAH.id());
    earlier.restore();
    replay();
    List<TrailEntry> before = entered();

    assertThat(replay()).isTrue();
    assertThat(status()).isEqualTo(Serving.Status.SERVED);
    assertThat(entered()).isEqualTo(before);
    assertThat(before)
        .extracting(TrailEntry::action)
        .containsExactly("settle-shield", "settle-shield", "shield-travelled", "replay-shield");
  }

  /** Tables of an earlier day bring nobody back who was destroyed since (rules §9.5). */
  @Test
  void whoeverWasDestroyedSinceIsDestroyedAgainBeforeAnybodyIsServed() {
    shielded(LEAH.id());
    PointInTime earlier = now();
    destroyed(NOAH);
    destroyed(LEAH);
    earlier.restore();
    assertThat(record(NOAH)).isInstanceOf(ChildRecord.Open.class);
    assertThat(record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);

    assertThat(replay()).as("two were there again").isFalse();
    assertThat(status()).isEqualTo(Serving.Status.PUT_BACK);
    assertThat(directory.children().findAll(List.of(NOAH.id(), LEAH.id()))).isEmpty();
    assertThat(directory.remains().records().findAll(List.of(NOAH.id(), LEAH.id()))).isEmpty();
    assertThat(directory.hiddenFacts().of(LEAH.id())).isEmpty();

    assertThat(replay()).isTrue();
    assertThat(record(MIA)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(entered())
        .extracting(TrailEntry::action)
        .containsExactly("record-destroyed", "record-destroyed");
  }

  /** Parted since: whoever lives would lose what is theirs, or keep what was the other's. */
  @Test
  void destroyedRecordThatWasOneWithALivingChildThenIsLeftToPeople() {
    Merging.Pair<ChildRecord.Merged> one = Merging.join(MIA, NOAH);
    committed(new Change.RecordSaved(MIA, one.survivor()), MIA);
    committed(new Change.RecordSaved(NOAH, one.other()), NOAH);
    PointInTime earlier = now();
    destroyed(NOAH);
    earlier.restore();

    assertThat(replay()).isFalse();
    assertThat(replay()).as("until people have parted them").isFalse();
    assertThat(status()).isEqualTo(Serving.Status.PUT_BACK);
    assertThat(record(MIA)).isInstanceOf(ChildRecord.Open.class);
    assertThat(record(NOAH)).isInstanceOf(ChildRecord.Merged.class);
  }

  private void destroyed(ChildRecord child) {
    DestroyRecord destroyRecord = restoring.getBean(DestroyRecord.class);
    assertThat(destroyRecord.begin(List.of(record(child)), new AccountId("contactpoint.calendar")))
        .isInstanceOf(Commits.Committed.class);
    assertThat(destroyRecord.finish(List.of(child.id()))).isTrue();
    assertThat(directory.children().find(child.id())).isEmpty();
  }

  /** Else a directory whose past was taken away would show whom it destroyed. */
  @Test
  void whereSomebodyWasDestroyedItIsNoFirstDay() {
    destroyed(NOAH);
    store
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(store.names().of(Tables.SERVED))
                    .key(Map.of(Tables.PARTITION, AttributeValue.fromS("served"))));
    assertThat(status()).isEqualTo(Serving.Status.FIRST_DAY);
    assertThat(replay()).isFalse();
  }

  @Test
  void whereNothingWasRestoredNothingHappens() {
    shielded(LEAH.id());
    ChildRecord before = record(LEAH);

    assertThat(replay()).isTrue();
    assertThat(record(LEAH)).isEqualTo(before);
    assertThat(entered()).isEmpty();
  }

  @Test
  void whoCameLaterAndIsNotThereAnyMoreIsNamedInTheTrailAloneAndReportedBeforeAnybodyIsServed() {
    PointInTime earlier = now();
    ChildRecord.Open zoe =
        AChild.silent(4).saying(SomeFacts.full("Zoe", "Hart", "2016-05-05")).build();
    known(zoe);
    shielded(zoe.id());
    earlier.restore();

    assertThat(replay()).isFalse();
    assertThat(directory.children().find(zoe.id())).isEmpty();
    assertThat(entered())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("miss-shielded-child");
              assertThat(entry.child()).isEqualTo(zoe.id());
            });
    assertThat(replay()).isFalse();
    assertThat(entered()).as("no second time").hasSize(1);
    assertThat(called(Map.of("missing", "notified"))).isTrue();
    assertThat(replay()).isTrue();
  }

  @Test
  void whoeverIsMissingIsNamedEvenIfTheTrailFailsOnce() {
    PointInTime earlier = now();
    List<ChildRecord.Open> later =
        List.of(
            AChild.silent(4).saying(SomeFacts.full("Zoe", "Hart", "2016-05-05")).build(),
            AChild.silent(5).saying(SomeFacts.full("Amy", "Cole", "2017-07-07")).build());
    later.forEach(this::known);
    later.forEach(child -> shielded(child.id()));
    earlier.restore();

    appendsUntilFailure = 2;
    assertThat(replay()).isFalse();
    assertThat(replay()).isFalse();
    assertThat(entered())
        .extracting(TrailEntry::child)
        .contains(later.getFirst().id(), later.getLast().id());
  }

  @Test
  void whoWasHiddenThenStaysHidden() {
    shielded(LEAH.id());
    PointInTime earlier = now();
    earlier.restore();

    assertThat(replay()).isTrue();
    assertThat(record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
    assertThat(entered()).isEmpty();
  }

  @Test
  void whoIsHiddenWithoutAShieldKeepsTheTablesClosed() {
    PointInTime earlier = PointInTime.of(store, List.of(Tables.SHIELDED));
    shielded(LEAH.id());
    earlier.restore();

    assertThat(replay()).isFalse();
    assertThat(replay()).isFalse();
    assertThat(record(LEAH)).isInstanceOf(ChildRecord.Shielded.class);
  }

  @Test
  void tablesThatDoNotBelongTogetherServeNobodyAndAreNotTouched() {
    PointInTime earlier = PointInTime.of(store, List.of(Tables.DIRECTORY, Tables.SEARCH_INDEX));
    shielded(LEAH.id());
    earlier.restore();

    assertThat(status()).isEqualTo(Serving.Status.MIXED);
    assertThat(called(Map.of("missing", "notified"))).isFalse();
    assertThat(replay()).isFalse();
    assertThat(record(LEAH)).isEqualTo(LEAH);
    assertThat(entered()).isEmpty();
  }

  @Test
  void aTableThatIsNotThereYetIsWaitedFor() {
    store.client().deleteTable(delete -> delete.tableName(store.names().of(Tables.UPLOADS)));

    assertThat(status()).isEqualTo(Serving.Status.MIXED);
    assertThat(replay()).isFalse();
  }

  @Test
  void registerThatWasPutBackTooOpensNothing() {
    PointInTime earlier = now();
    PointInTime register = PointInTime.of(store, List.of(Tables.SHIELD_REGISTER));
    shielded(LEAH.id());
    earlier.restore();
    register.restore();

    assertThat(called(Map.of("missing", "notified"))).isFalse();
    assertThat(status()).isEqualTo(Serving.Status.MIXED);
  }

  @Test
  void whereSomebodyIsHiddenItIsNoFirstDay() {
    shielded(LEAH.id());
    store
        .client()
        .deleteItem(
            delete ->
                delete
                    .tableName(store.names().of(Tables.SERVED))
                    .key(Map.of(Tables.PARTITION, AttributeValue.fromS("served"))));

    assertThat(status()).isEqualTo(Serving.Status.FIRST_DAY);
    assertThat(replay()).isFalse();
  }

  @Test
  void tablesThatWerePutBackDuringTheReplayWaitForTheNext() {
    PointInTime earlier = now();
    earlier.restore();
    Serving.State passed = directory.serving().state();
    earlier.restore();

    assertThat(directory.serving().serve(passed)).isFalse();
    assertThat(status()).isEqualTo(Serving.Status.PUT_BACK);
  }

  /** An operator who says so where nothing was put back is shown that it was for nothing. */
  @Test
  void notifiedWhilePeopleAreServedIsReportedAsNeedless() {
    try (LogLines written = LogLines.of("function-metrics")) {
      assertThat(called(Map.of("missing", "notified"))).isTrue();

      assertThat(written.lines().getFirst())
          .contains("\"ClosedForRestore\":0", "\"MissingNotifiedNeedlessly\":1");
    }
  }
}
