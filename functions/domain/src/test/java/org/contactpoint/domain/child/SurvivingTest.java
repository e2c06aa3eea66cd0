package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** A number that was merged leads to the record that represents the child (rules §4). */
class SurvivingTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final List<ContactPointId> IDS =
      new Random(7).ints(260).mapToObj(seed -> ContactPointId.generate(new Random(seed))).toList();

  private final Map<ContactPointId, ChildRecord> records = new LinkedHashMap<>();
  private final List<Integer> batches = new ArrayList<>();

  private final Children children =
      new Children() {
        @Override
        public Optional<ChildRecord> find(ContactPointId id) {
          return Optional.ofNullable(records.get(id));
        }

        @Override
        public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
          batches.add(ids.size());
          Map<ContactPointId, ChildRecord> found = new LinkedHashMap<>();
          ids.forEach(id -> find(id).ifPresent(record -> found.put(id, record)));
          return found;
        }
      };

  private void chain(int merges) {
    for (int n = 0; n < merges; n++) {
      merged(IDS.get(n), IDS.get(n + 1));
    }
    open(IDS.get(merges));
  }

  private void merged(ContactPointId id, ContactPointId into) {
    records.put(id, new ChildRecord.Merged(id, Revision.NEW, into, false, Set.of()));
  }

  private void open(ContactPointId id) {
    Version version =
        new Version(LocalDate.of(2026, 5, 1), "act", false, SourceFacts.of("Leah", "Ward").facts());
    StatementKey key = new StatementKey(new Source(LEEDS, "health"), "r-" + id);
    records.put(
        id,
        new ChildRecord.Open(
            id, Revision.NEW, LEEDS, List.of(Statement.first(key, id, version)), Set.of(), false));
  }

  private void withdrawn(ContactPointId id) {
    Version version =
        new Version(LocalDate.of(2026, 5, 2), "act", true, SourceFacts.of("Leah", "Ward").facts());
    ChildRecord.Open open = (ChildRecord.Open) Objects.requireNonNull(records.get(id));
    records.put(id, open.stating(open.statements().getFirst().saying(version)));
  }

  private void shielded(ContactPointId id) {
    ChildRecord.Open open = (ChildRecord.Open) Objects.requireNonNull(records.get(id));
    records.put(id, new ChildRecord.Shielded(id, open.revision(), open.face(), "proof", Set.of()));
  }

  private Optional<ContactPointId> reachable(int number) {
    return children.reachable(IDS.get(number), LocalDate.of(2026, 6, 1)).map(ChildRecord::id);
  }

  private Optional<ContactPointId> surviving(int number) {
    return children.surviving(IDS.get(number)).map(ChildRecord::id);
  }

  @Test
  void recordThatWasNotMergedStandsForItself() {
    chain(0);

    assertThat(surviving(0)).contains(IDS.get(0));
    assertThat(surviving(1)).isEmpty();
  }

  @Test
  void mergesAreFollowedToTheLastRecord() {
    chain(ChildRecord.MOST_MERGES);

    assertThat(surviving(0)).contains(IDS.get(ChildRecord.MOST_MERGES));
    assertThat(surviving(7)).contains(IDS.get(ChildRecord.MOST_MERGES));
  }

  @Test
  void nobodyStandsBehindTooManyMerges() {
    chain(ChildRecord.MOST_MERGES + 1);

    assertThat(surviving(0)).isEmpty();
    assertThat(surviving(1)).isPresent();
    assertThat(children.survivingAll(List.of(IDS.get(0), IDS.get(1)))).containsKey(IDS.get(1));
  }

  @Test
  void nobodyStandsBehindAPointerToNothing() {
    merged(IDS.get(0), IDS.get(1));

    assertThat(surviving(0)).isEmpty();
    assertThat(children.survivingAll(List.of(IDS.get(0)))).isEmpty();
  }

  @Test
  void openRecordIsReachedByEachNumberThatLeadsToIt() {
    chain(2);

    assertThat(reachable(0)).contains(IDS.get(2));
    assertThat(reachable(2)).contains(IDS.get(2));
    assertThat(reachable(9)).isEmpty();
  }

  @Test
  void recordWhoseSourcesTookBackAllIsNotReached() {
    chain(1);
    withdrawn(IDS.get(1));

    assertThat(reachable(0)).isEmpty();
    assertThat(reachable(1)).isEmpty();
  }

  /** A number that leads to somebody hidden must not show that it does (rules §6). */
  @Test
  void shieldedRecordIsReachedByItsOwnNumberAlone() {
    chain(1);
    shielded(IDS.get(1));

    assertThat(reachable(0)).isEmpty();
    assertThat(reachable(1)).contains(IDS.get(1));
  }

  @Test
  void severalAreReadTogetherByTheNumberThatWasAskedFor() {
    chain(3);

    Map<ContactPointId, ChildRecord.Surviving> all =
        children.survivingAll(List.of(IDS.get(0), IDS.get(2), IDS.get(3), IDS.get(9)));

    assertThat(all.keySet()).containsExactlyInAnyOrder(IDS.get(0), IDS.get(2), IDS.get(3));
    assertThat(all.values()).extracting(ChildRecord::id).containsOnly(IDS.get(3));
    assertThat(batches).containsExactly(4, 1);
  }

  @Test
  void noBatchIsLargerThanAllowed() {
    IDS.forEach(this::open);

    assertThat(children.survivingAll(IDS)).hasSize(IDS.size());
    assertThat(batches).containsExactly(100, 100, 60);
  }
}
