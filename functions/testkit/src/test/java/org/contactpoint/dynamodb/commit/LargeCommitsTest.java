package org.contactpoint.dynamodb.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.builder.AChild;
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

  private Commits.Outcome commit(Change... changes) {
    return directory
        .commits()
        .commit(
            List.of(changes),
            List.of(
                new AuditEntry(
                    CLOCK.instant(),
                    Actor.of(AnAccount.team("leeds.team").calling()),
                    ChildTouched.of(ChildAct.CORRECT_CHILD, LEAH.id()))));
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
  void nothingChangesWithoutAnEntry() {
    assertThatThrownBy(
            () ->
                directory.commits().commit(List.of(new Change.RecordSaved(null, LEAH)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
