package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.comparison.PlainWords;
import org.contactpoint.domain.linkage.StatementsSinceMerge;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Whatever was merged into whatever, and undone in any order in which it can be: each record is
 * what it would be had it never been merged, with all that was said of it since (rules §4).
 */
class MergeHistoriesTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final int RECORDS = 6;
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final List<String> GIVEN =
      List.of("Ada", "Boris", "Chandra", "Dilys", "Emeka", "Farida");
  private static final List<String> FAMILY =
      List.of("Roe", "Quill", "Nowak", "Okafor", "Pritchard", "Yilmaz");
  private static final StatementsSinceMerge MEANWHILE =
      new StatementsSinceMerge(PlainWords.words());

  /** What a step does to whom. */
  enum Act {
    MERGE,
    UNDO,
    ROW,
    CORRECTION,
    DISTINCTION
  }

  /** One step of a history. */
  record Step(Act act, int one, int other) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> record = Arbitraries.integers().between(1, RECORDS);
    Arbitrary<Act> act =
        Arbitraries.frequency(
            Tuple.of(5, Act.MERGE),
            Tuple.of(4, Act.UNDO),
            Tuple.of(3, Act.ROW),
            Tuple.of(1, Act.CORRECTION),
            Tuple.of(1, Act.DISTINCTION));
    return Combinators.combine(act, record, record).as(Step::new).list().ofMaxSize(30);
  }

  @Property(seed = "20040312", tries = 2_500)
  void everyRecordIsWhatItWouldBeHadItNeverBeenMerged(@ForAll("histories") List<Step> history) {
    Directory directory = new Directory();
    Expected expected = new Expected();
    for (int i = 0; i < history.size(); i++) {
      Step step = history.get(i);
      switch (step.act()) {
        case MERGE -> {
          if (directory.merge(step.one(), step.other())) {
            expected.parents.put(step.other(), step.one());
          }
        }
        case UNDO -> {
          if (directory.undo(step.one())) {
            expected.parents.remove(step.one());
          }
        }
        case ROW, CORRECTION -> {
          int survivor = directory.survivorOf(step.one());
          Statement said = said(step, i, survivor);
          directory.say(said);
          expected.say(step.act() == Act.CORRECTION ? survivor : step.one(), said);
        }
        case DISTINCTION -> {
          if (directory.distinguish(step.one(), step.other())) {
            there(expected.apart, step.one()).add(id(step.other()));
            there(expected.apart, step.other()).add(id(step.one()));
          }
        }
      }
      expected.mustBe(directory);
    }
    directory.undoAll();
    expected.parents.clear();
    expected.mustBe(directory);
  }

  /**
   * A row of the record's own, a new one of that child which the directory links to whatever record
   * represents it, or a word of the survivor's team.
   */
  private static Statement said(Step step, int number, int survivor) {
    boolean correction = step.act() == Act.CORRECTION;
    boolean known = step.other() % 2 == 0 && !correction;
    int of = correction ? survivor : step.one();
    StatementKey key =
        correction
            ? new StatementKey(new Source(LEEDS, Source.TEAM), id(survivor).value())
            : known ? key(of, 0) : key(of, number + 1);
    Version version =
        new Version(DAY.plusDays(number + 1), "act-" + number, false, child(of).facts());
    return Statement.first(key, id(known ? of : survivor), version);
  }

  /** Six children of whom nobody would take one for another. */
  private static SourceFacts child(int record) {
    return SourceFacts.of(GIVEN.get(record - 1), FAMILY.get(record - 1))
        .born(LocalDate.of(2010, 1, 15).plusDays(417L * record))
        .at(record + " Elm Road", "LS" + record + " 2AB");
  }

  private static <K, V> V there(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static ContactPointId id(int number) {
    return MergingTest.id(number);
  }

  private static StatementKey key(int record, int number) {
    return new StatementKey(new Source(LEEDS, "health"), record + "-" + number);
  }

  private static ChildRecord.Open beginning(int record) {
    return new ChildRecord.Open(
        id(record),
        new Revision(1, 0),
        LEEDS,
        List.of(
            Statement.first(
                key(record, 0), id(record), new Version(DAY, "act", false, child(record).facts()))),
        Set.of(),
        false);
  }

  /** The records as merges leave them, under the conditions on which they may be done. */
  private static final class Directory {
    private final Map<Integer, ChildRecord> records = new LinkedHashMap<>();
    private final Map<Integer, Merge> merges = new HashMap<>();

    Directory() {
      for (int record = 1; record <= RECORDS; record++) {
        records.put(record, beginning(record));
      }
    }

    private Children children() {
      Map<ContactPointId, ChildRecord> all = new HashMap<>();
      records.values().forEach(record -> all.put(record.id(), record));
      return new FixedChildren(all);
    }

    boolean merge(int into, int duplicate) {
      if (into == duplicate
          || !(records.get(into) instanceof ChildRecord.Open one)
          || !(records.get(duplicate) instanceof ChildRecord.Open other)
          || Distinctions.between(
              Distinctions.together(one, children()), Distinctions.together(other, children()))) {
        return false;
      }
      Merging.Pair<ChildRecord.Merged> joined = Merging.join(one, other);
      merges.put(
          duplicate,
          new Merge(
              "merge",
              one.id(),
              other.id(),
              Merge.State.DONE,
              "same-child",
              new PersonId("team"),
              null,
              one.statements().stream().map(said -> said.key().mark()).collect(Collectors.toSet()),
              1));
      records.put(into, joined.survivor());
      records.put(duplicate, joined.other());
      return true;
    }

    boolean undo(int duplicate) {
      if (!(records.get(duplicate) instanceof ChildRecord.Merged pointer)
          || !(record(pointer.into()) instanceof ChildRecord.Open survivor)) {
        return false;
      }
      StatementsSinceMerge.Decided decided =
          MEANWHILE.decide(
              there(merges, duplicate),
              survivor,
              Merging.own(survivor, pointer, Distinctions.together(survivor, children())),
              Map.of());
      assertThat(decided.doubtful()).isEmpty();
      Merging.Pair<ChildRecord.Open> parted = Merging.part(survivor, pointer, decided.parted());
      records.put(number(survivor.id()), parted.survivor());
      records.put(duplicate, parted.other());
      return true;
    }

    void undoAll() {
      boolean more = true;
      while (more) {
        more = List.copyOf(records.keySet()).stream().map(this::undo).toList().contains(true);
      }
    }

    boolean distinguish(int one, int other) {
      if (one == other
          || !(records.get(one) instanceof ChildRecord.Open first)
          || !(records.get(other) instanceof ChildRecord.Open second)) {
        return false;
      }
      records.put(one, first.distinguishedFrom(Set.of(second.id())).revised());
      records.put(other, second.distinguishedFrom(Set.of(first.id())).revised());
      return true;
    }

    int survivorOf(int record) {
      ChildRecord found = there(records, record);
      while (found instanceof ChildRecord.Merged merged) {
        found = record(merged.into());
      }
      return number(found.id());
    }

    void say(Statement said) {
      int survivor = survivorOf(number(said.saidOf()));
      ChildRecord.Open open = (ChildRecord.Open) there(records, survivor);
      Statement next =
          open.statement(said.key()).map(before -> before.saying(said.latest())).orElse(said);
      records.put(survivor, open.stating(next).revised());
    }

    private ChildRecord record(ContactPointId id) {
      return there(records, number(id));
    }

    private static int number(ContactPointId id) {
      for (int record = 1; record <= RECORDS; record++) {
        if (id(record).equals(id)) {
          return record;
        }
      }
      throw new IllegalArgumentException("no record of this test");
    }
  }

  /** Those records, and no others. */
  private record FixedChildren(Map<ContactPointId, ChildRecord> all) implements Children {
    @Override
    public Optional<ChildRecord> find(ContactPointId id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids) {
      Map<ContactPointId, ChildRecord> found = new HashMap<>(all);
      found.keySet().retainAll(ids);
      return found;
    }
  }

  /** What each record must be: its own statements, and those of whatever leads to it. */
  private static final class Expected {
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Map<StatementKey, Statement>> own = new HashMap<>();
    private final Map<Integer, Set<ContactPointId>> apart = new HashMap<>();

    Expected() {
      for (int record = 1; record <= RECORDS; record++) {
        Map<StatementKey, Statement> first = new HashMap<>();
        beginning(record).statements().forEach(said -> first.put(said.key(), said));
        own.put(record, first);
        apart.put(record, new HashSet<>());
      }
    }

    void say(int of, Statement said) {
      there(own, of).merge(said.key(), said, (before, next) -> before.saying(next.latest()));
    }

    void mustBe(Directory directory) {
      for (int record = 1; record <= RECORDS; record++) {
        ChildRecord found = there(directory.records, record);
        assertThat(found.distinctFrom()).isEqualTo(there(apart, record));
        Integer parent = parents.get(record);
        if (parent != null) {
          assertThat(((ChildRecord.Merged) found).into()).isEqualTo(id(parent));
        } else {
          assertThat(said(((ChildRecord.Open) found).statements()))
              .containsExactlyInAnyOrderElementsOf(said(under(record)));
          assertThat(Collections.disjoint(members(record), apartFrom(members(record)))).isTrue();
        }
      }
    }

    /** What was said, by whom; to which of the merged records it was linked first is no matter. */
    private static List<Object> said(List<Statement> statements) {
      return statements.stream()
          .<Object>map(said -> Map.entry(said.key(), said.versions()))
          .toList();
    }

    private Set<ContactPointId> members(int record) {
      Set<ContactPointId> all = new HashSet<>(Set.of(id(record)));
      parents.forEach(
          (duplicate, parent) -> {
            if (parent == record) {
              all.addAll(members(duplicate));
            }
          });
      return all;
    }

    /** Nobody is merged with somebody from whom a record of the same child is distinct. */
    private Set<ContactPointId> apartFrom(Set<ContactPointId> members) {
      Set<ContactPointId> all = new HashSet<>();
      members.forEach(member -> all.addAll(there(apart, Directory.number(member))));
      return all;
    }

    private List<Statement> under(int record) {
      List<Statement> all = new ArrayList<>(there(own, record).values());
      parents.forEach(
          (duplicate, parent) -> {
            if (parent == record) {
              all.addAll(under(duplicate));
            }
          });
      return all;
    }
  }
}
