package org.contactpoint.dynamodb.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.Counts;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.UploadStatus;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.audit.WatchedClient;
import org.contactpoint.dynamodb.audit.WatchedClient.Fate;
import org.contactpoint.dynamodb.audit.append.WriteOutcome;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A commit that takes more items than one transaction does. */
class LargeCommitsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String[] FAMILIES = {
    "Abara",
    "Bennett",
    "Carter",
    "Dlamini",
    "Evans",
    "Fisher",
    "Gupta",
    "Hussain",
    "Ivanova",
    "Jones",
    "Khan",
    "Lewis",
    "Murphy",
    "Novak",
    "Okafor",
    "Patel",
    "Quinn",
    "Roberts",
    "Singh",
    "Taylor",
    "Usman",
    "Vaughan",
    "Walker",
    "Xu",
    "Young",
    "Zielinski"
  };

  @RegisterExtension private final LocalDynamoDb store = new LocalDynamoDb();

  private StoredDirectory directory = directory();

  @BeforeEach
  void open() {
    directory = directory();
  }

  private StoredDirectory directory() {
    return new StoredDirectory(store.client(), store.names(), CLOCK);
  }

  /** A child who is known by many names, and so has as many search entries as possible. */
  private static AChild manyNamed(long number, String given, String born) {
    SomeFacts facts = SomeFacts.of(given, "Ward").born(born);
    for (String family : FAMILIES) {
      facts.formerly(given, family);
    }
    return AChild.silent(number).saying(facts);
  }

  private static final ChildRecord.Open LEAH = manyNamed(1, "Leah", "2012-03-09").build();
  private static final ChildRecord.Open AMY = manyNamed(2, "Amy", "2015-11-21").build();
  private static final ChildRecord.Open LEAH_RENAMED =
      manyNamed(1, "Zoltan", "2018-07-01").at(LEAH.revision().next()).build();
  private static final ChildRecord.Open AMY_RENAMED =
      manyNamed(2, "Yusuf", "2017-02-05").at(AMY.revision().next()).build();

  private Commits.Outcome commit(Change... changes) {
    return directory.commits().commit(List.of(changes), entries());
  }

  private static List<AuditEntry> entries() {
    return List.of(
        new AuditEntry(
            CLOCK.instant(),
            Actor.of(AnAccount.team("leeds.team").calling()),
            ChildTouched.of(ChildAct.CORRECT_CHILD, LEAH.id())));
  }

  private Set<ContactPointId> listedUnder(Set<IndexKey> keys) {
    Set<ContactPointId> all = new HashSet<>();
    directory.searchIndex().ask(keys, 300).values().forEach(list -> all.addAll(list.children()));
    return all;
  }

  private static Set<IndexKey> keys(ChildRecord record) {
    return IndexKeys.of(record, new MetaphoneSounds());
  }

  @Test
  void childrenOfManyNamesAreFoundByEachOfThem() {
    assertThat(keys(LEAH).size() + keys(AMY).size()).isGreaterThanOrEqualTo(WriteCost.MOST_ITEMS);

    assertThat(commit(new Change.RecordSaved(null, LEAH), new Change.RecordSaved(null, AMY)))
        .isInstanceOf(Commits.Committed.class);

    assertThat(directory.children().find(LEAH.id())).contains(LEAH);
    for (IndexKey key : keys(LEAH)) {
      assertThat(listedUnder(Set.of(key))).as(key.text()).contains(LEAH.id());
    }
    assertThat(listedUnder(keys(AMY))).contains(AMY.id());
  }

  @Test
  void childWhoLosesManyNamesIsFoundByNoneOfThem() {
    commit(new Change.RecordSaved(null, LEAH));

    assertThat(commit(new Change.RecordSaved(LEAH, LEAH_RENAMED)))
        .isInstanceOf(Commits.Committed.class);

    Set<IndexKey> gone = new HashSet<>(keys(LEAH));
    gone.removeAll(keys(LEAH_RENAMED));
    assertThat(gone.size() + keys(LEAH_RENAMED).size())
        .isGreaterThanOrEqualTo(WriteCost.MOST_ITEMS);
    assertThat(listedUnder(gone)).isEmpty();
    assertThat(listedUnder(keys(LEAH_RENAMED))).containsExactly(LEAH.id());
  }

  /** Search entries that were written ahead lead to nobody who has not got that name. */
  @Test
  void largeCommitOfWhoReadAnOlderStateChangesNoRecord() {
    ChildRecord.Open other =
        AChild.silent(1).saying(SomeFacts.of("Leah", "Hill")).at(LEAH.revision().next()).build();
    commit(new Change.RecordSaved(null, LEAH));
    commit(new Change.RecordSaved(LEAH, other));

    assertThat(commit(new Change.RecordSaved(LEAH, LEAH_RENAMED)))
        .isInstanceOf(Commits.Stale.class);
    assertThat(directory.children().find(LEAH.id())).contains(other);
  }

  @Test
  void answerOfALargeCommitIsRememberedWithIt() {
    RememberedAnswer answer =
        new RememberedAnswer("key", "digest", 201, Map.of(), CLOCK.instant().plusSeconds(60));
    Change[] changes = {
      new Change.RecordSaved(null, LEAH),
      new Change.RecordSaved(null, AMY),
      new Change.AnswerRemembered(answer)
    };

    assertThat(commit(changes)).isInstanceOf(Commits.Committed.class);

    assertThat(directory.answers().find("key")).contains(answer);
    assertThat(commit(changes)).isInstanceOf(Commits.Repeated.class);
  }

  @Test
  void nothingIsChangedThatTheTrailDoesNotTake() {
    CommitContext context = directory.commitContext();
    Commits commits =
        new CommitContext(
                context.tables(),
                (items, entries) -> new WriteOutcome.Unavailable(),
                context.codecs(),
                CLOCK,
                CLOCK)
            .commits();

    assertThat(commits.commit(List.of(new Change.RecordSaved(null, LEAH)), entries()))
        .isInstanceOf(Commits.TrailUnavailable.class);
    assertThat(directory.children().find(LEAH.id())).isEmpty();
  }

  /** The record says what is so: an entry too many leads nobody anywhere. */
  @Test
  void searchEntriesThatTheStoreDoesNotTakeBackOutliveTheCommitAndThatIsSaid() {
    WatchedClient watched = new WatchedClient(store.client());
    directory = new StoredDirectory(watched.client(), store.names(), CLOCK);
    commit(new Change.RecordSaved(null, LEAH));
    commit(new Change.RecordSaved(null, AMY));
    watched.cancellingFor("ValidationError").next(Fate.ANSWERED, Fate.ANSWERED, Fate.CANCELLED);

    try (LogLines log = LogLines.of(DynamoDbCommits.class.getName())) {
      assertThat(
              commit(
                  new Change.RecordSaved(LEAH, LEAH_RENAMED),
                  new Change.RecordSaved(AMY, AMY_RENAMED)))
          .isInstanceOf(Commits.Committed.class);
      assertThat(log.lines())
          .anyMatch(line -> line.endsWith("search entries outlive a commit that took them away"));
    }

    assertThat(directory.children().find(AMY.id())).contains(AMY_RENAMED);
    Set<IndexKey> gone = new HashSet<>(keys(AMY));
    gone.removeAll(keys(AMY_RENAMED));
    assertThat(listedUnder(gone)).containsExactly(AMY.id());
    assertThat(listedUnder(keys(LEAH_RENAMED))).containsExactly(LEAH.id());
  }

  /** A name that must not be found any more is gone with the commit, though new ones come ahead. */
  @Test
  void searchEntriesForWhichThereIsRoomAreTakenAwayWithTheCommit() {
    WatchedClient watched = new WatchedClient(store.client());
    directory = new StoredDirectory(watched.client(), store.names(), CLOCK);
    commit(new Change.RecordSaved(null, LEAH));
    watched.cancellingFor("ValidationError").next(Fate.ANSWERED, Fate.ANSWERED, Fate.CANCELLED);

    assertThat(commit(new Change.RecordSaved(LEAH, LEAH_RENAMED)))
        .isInstanceOf(Commits.Committed.class);

    Set<IndexKey> gone = new HashSet<>(keys(LEAH));
    gone.removeAll(keys(LEAH_RENAMED));
    assertThat(listedUnder(gone)).isEmpty();
  }

  /** Else the child would be there and be found by nobody. */
  @Test
  void commitWhoseNewSearchEntriesAreNotTakenIsNotTried() {
    WatchedClient watched = new WatchedClient(store.client());
    directory = new StoredDirectory(watched.client(), store.names(), CLOCK);
    watched.everyWrite(Fate.LOST_ON_THE_WAY_THERE);

    assertThat(commit(new Change.RecordSaved(null, LEAH), new Change.RecordSaved(null, AMY)))
        .isInstanceOf(Commits.TrailUnavailable.class);

    watched.everyWrite(Fate.ANSWERED);
    assertThat(directory.children().find(LEAH.id())).isEmpty();
  }

  /** What is hidden of a child is put together before it is cleared, where it is much. */
  @Test
  void nothingIsClearedWhereItCanNotBePutTogetherFirst() {
    WatchedClient watched = new WatchedClient(store.client());
    directory = new StoredDirectory(watched.client(), store.names(), CLOCK);
    for (int i = 0; i < 30; i++) {
      AStatement later = AStatement.saying(SomeFacts.of("Leah", "Ward")).by("act-" + i);
      commit(new Change.VersionHidden(LEAH.id(), later.key(), LEAH.id(), later.version()));
    }
    List<Statement> hidden = directory.hiddenFacts().of(LEAH.id());
    watched.everyWrite(Fate.LOST_ON_THE_WAY_THERE);

    assertThat(commit(new Change.HiddenCleared(LEAH.id())))
        .isInstanceOf(Commits.TrailUnavailable.class);

    watched.everyWrite(Fate.ANSWERED);
    assertThat(directory.hiddenFacts().of(LEAH.id())).isEqualTo(hidden).isNotEmpty();
  }

  /**
   * No item of DynamoDB has more than 400 KB: whoever commits learns that before anything is sent.
   */
  @Test
  void itemThatNoTableTakesIsAnOutcomeAndNoFault() {
    FixedIds ids = new FixedIds(9);
    List<RowResult> rows =
        LongStream.range(0, 30_000)
            .mapToObj(row -> new RowResult(row, RowOutcome.LINKED, "", "", ids.next()))
            .toList();

    assertThat(commit(new Change.SliceReported(upload(), 1, rows, 0)))
        .isInstanceOf(Commits.Full.class);
    assertThat(directory.uploads().results("upload", 1, 1)).isEmpty();
  }

  private static Upload upload() {
    return new Upload(
        "upload",
        new Source(AnAccount.LEEDS, "health"),
        "health.csv",
        null,
        "uploads/E08000035/health/1.csv",
        "v1",
        null,
        100,
        UploadStatus.MATCHING,
        Counts.of(30_000),
        0,
        null,
        CLOCK.instant(),
        1);
  }

  @Test
  void nothingChangesWithoutAnEntry() {
    assertThatThrownBy(
            () ->
                directory.commits().commit(List.of(new Change.RecordSaved(null, LEAH)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
