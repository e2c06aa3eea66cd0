package org.contactpoint.uploads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Counts the pairs of rows that truly are about one child, and those that are in one record: how
 * much is joined without a person, and whether anything is that must not be.
 */
final class PairCount {
  private record Line(Truth.Line truth, Supplier<Optional<ContactPointId>> child) {}

  private record Placed(Truth.Line truth, ContactPointId child) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, long[]> kinds = new TreeMap<>();
  private final List<String> mixed = new ArrayList<>();
  private long truePairs;
  private long joined;
  private long wrong;
  private long whole;
  private long children;
  private long waiting;
  private long silent;

  /** Notes a valid row and where it will have ended. */
  void add(Truth.Line truth, Supplier<Optional<ContactPointId>> child) {
    lines.add(new Line(truth, child));
  }

  /** Counts, once all rows have come to their end. */
  void count() {
    Map<String, List<Placed>> byPerson = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    Map<ContactPointId, Map<String, Integer>> byChild = new HashMap<>();
    for (Line line : lines) {
      rows.merge(line.truth().person(), 1, Integer::sum);
      Optional<ContactPointId> child = line.child().get();
      if (child.isEmpty()) {
        waiting++;
        continue;
      }
      byPerson
          .computeIfAbsent(line.truth().person(), ignored -> new ArrayList<>())
          .add(new Placed(line.truth(), child.get()));
      byChild
          .computeIfAbsent(child.get(), ignored -> new HashMap<>())
          .merge(line.truth().person(), 1, Integer::sum);
    }
    rows.values().forEach(n -> truePairs += pairs(n));
    byChild.values().forEach(this::countWrong);
    rows.forEach((person, n) -> countPerson(byPerson.getOrDefault(person, List.of()), n));
    countKinds(byPerson);
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  private void countWrong(Map<String, Integer> persons) {
    long all = persons.values().stream().mapToLong(Integer::longValue).sum();
    long apart = pairs(all) - persons.values().stream().mapToLong(PairCount::pairs).sum();
    wrong += apart;
    if (apart > 0) {
      mixed.add(persons.toString());
    }
  }

  private void countPerson(List<Placed> placed, int rows) {
    Map<ContactPointId, Integer> records = new HashMap<>();
    placed.forEach(one -> records.merge(one.child(), 1, Integer::sum));
    joined += records.values().stream().mapToLong(PairCount::pairs).sum();
    children++;
    whole += records.size() == 1 && placed.size() == rows ? 1 : 0;
    silent += Math.max(0, records.size() - 1);
  }

  /**
   * Of the rows of each kind, how many have come to the record that has most of the child's rows.
   */
  private void countKinds(Map<String, List<Placed>> byPerson) {
    Map<String, ContactPointId> main = new HashMap<>();
    byPerson.forEach((person, placed) -> main.put(person, mostly(placed)));
    for (Line line : lines) {
      Optional<ContactPointId> child = line.child().get();
      Set<String> of = new HashSet<>(line.truth().kinds());
      for (String kind : of) {
        long[] counts = kinds.computeIfAbsent(kind, ignored -> new long[3]);
        int at = child.isEmpty() ? 2 : child.get().equals(main.get(line.truth().person())) ? 0 : 1;
        counts[at]++;
      }
    }
  }

  private static ContactPointId mostly(List<Placed> placed) {
    Map<ContactPointId, Integer> records = new HashMap<>();
    placed.forEach(one -> records.merge(one.child(), 1, Integer::sum));
    return records.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  long wrong() {
    return wrong;
  }

  double recall() {
    return joined / (double) truePairs;
  }

  String report() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nSample feeds: true pairs %d, joined %d = %.4f, wrong %d; records too many %d of %d"
                + " children, whole %d; rows waiting %d of %d",
            truePairs,
            joined,
            recall(),
            wrong,
            silent,
            children,
            whole,
            waiting,
            lines.size()));
    text.append("\nrecords of two children ").append(mixed);
    text.append("\nkind: with the child's other rows / apart / waiting");
    kinds.forEach(
        (kind, counts) ->
            text.append(
                String.format(
                    Locale.ROOT, "%n  %-18s %6d %5d %5d", kind, counts[0], counts[1], counts[2])));
    return text.toString();
  }
}
