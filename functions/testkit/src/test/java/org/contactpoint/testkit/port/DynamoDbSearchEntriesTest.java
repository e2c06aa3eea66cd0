package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.ReKeying;
import org.contactpoint.domain.index.SearchEntries;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.ReplacedKeys;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Search entries are written again under a second version of their keys, page by page (ADR 28). */
class DynamoDbSearchEntriesTest {
  private static final int PARTS = 2;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final ReplacedKeys keys = new ReplacedKeys();
  private final StoredDirectory directory =
      new StoredDirectory(store.client(), store.names(), new ManualClock(), keys);
  private final ChildRecord.Open leah = child(1);
  private final ChildRecord.Open amy = child(2);
  private final ChildRecord.Open ending = child(3);
  private final ChildRecord.Open open = child(4);
  private final ChildRecord.Shielded shielded =
      new ChildRecord.Shielded(
          open.id(), open.revision().nextEpoch(), open.face(), "proof", Set.of());

  private static ChildRecord.Open child(int number) {
    return AChild.silent(number).saying(SomeFacts.full("Leah", "Ward", "2012-03-09")).build();
  }

  private void committed(Change change) {
    AuditEntry entry =
        new AuditEntry(
            Instant.parse("2026-11-23T10:00:00Z"),
            Actor.of(AnAccount.team("leeds.team").calling()),
            ChildTouched.of(ChildAct.CORRECT_CHILD, leah.id()));
    assertThat(directory.commits().commit(List.of(change), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }

  private void everybodyIsKnown() {
    for (ChildRecord record : List.of(leah, amy, ending, open)) {
      committed(new Change.RecordSaved(null, record));
    }
    committed(new Change.RecordSaved(open, shielded));
    ChildRecord.Open archived = amy.takenOut();
    committed(new Change.RecordSaved(amy, archived));
    committed(new Change.DestructionBegun(ending, TODAY));
    keys.added().writtenUnder();
  }

  private SearchEntries entries() {
    return directory.searchEntries();
  }

  /** Goes through all parts, two items a page, and answers how much was changed. */
  private int whole(boolean writes) {
    int changed = 0;
    for (int number = 0; number < PARTS; number++) {
      ReKeying.Part part = new ReKeying.Part(number, null, false);
      while (!part.isDone()) {
        SearchEntries.Step step =
            writes
                ? entries().write(part, PARTS, 2)
                : entries().remove(entries().version(), part, PARTS, 2);
        changed += step.changed();
        part = step.of(part);
      }
    }
    return changed;
  }

  private Set<Integer> versionsOf(ContactPointId child) {
    return store
        .client()
        .scanPaginator(scan -> scan.tableName(store.names().of(Tables.SEARCH_INDEX)))
        .items()
        .stream()
        .filter(item -> text(item, Tables.SORT).equals(child.value()))
        .map(item -> IndexHashes.versionOf(text(item, Tables.PARTITION)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }

  @Test
  void eachRecordIsWrittenUnderTheNewVersionAndTheOldOneIsRemoved() {
    everybodyIsKnown();

    assertThat(whole(true)).as("all but the one that is being destroyed").isEqualTo(3);
    assertThat(versionsOf(leah.id())).containsExactly(1, 2);
    assertThat(versionsOf(shielded.id())).as("its face").containsExactly(1, 2);
    assertThat(versionsOf(amy.id())).as("its home").containsExactly(1, 2);
    assertThat(versionsOf(ending.id())).doesNotContain(2);

    assertThat(whole(false)).isPositive();
    assertThat(versionsOf(leah.id())).containsExactly(2);
    assertThat(versionsOf(amy.id())).containsExactly(2);
    assertThat(versionsOf(shielded.id())).containsExactly(2);
  }

  @Test
  void theSameAgainChangesNothing() {
    everybodyIsKnown();
    whole(true);
    whole(false);

    assertThat(whole(true)).isEqualTo(3);
    assertThat(whole(false)).isZero();
    assertThat(versionsOf(leah.id())).containsExactly(2);
  }

  @Test
  void thereAreAsManyPartsAsWereAskedFor() {
    assertThat(entries().records()).isNotNegative();
    for (int number : List.of(-1, PARTS)) {
      ReKeying.Part part = new ReKeying.Part(number, null, false);
      assertThatThrownBy(() -> entries().write(part, PARTS, 2))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
