package org.contactpoint.domain.child;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;

/**
 * "Not the same child" is remembered (rules §4), through merges too: whoever is distinct from one
 * record of a child is distinct from the child.
 */
public final class Distinctions {

  private Distinctions() {}

  /** Two children whom a person has distinguished. */
  public record Pair(ContactPointId one, ContactPointId other) implements AboutChildren {
    @Override
    public Set<ContactPointId> children() {
      return Set.of(one, other);
    }
  }

  /** Whether a person has told a record of the one child apart from a record of the other. */
  public static boolean between(
      Collection<? extends ChildRecord> one, Collection<? extends ChildRecord> other) {
    return names(one, numbers(other)) || names(other, numbers(one));
  }

  private static Set<ContactPointId> numbers(Collection<? extends ChildRecord> records) {
    return records.stream().map(ChildRecord::id).collect(Collectors.toSet());
  }

  private static boolean names(
      Collection<? extends ChildRecord> records, Set<ContactPointId> others) {
    return records.stream()
        .flatMap(record -> record.distinctFrom().stream())
        .anyMatch(others::contains);
  }

  /** An open record with all that were merged into it. */
  public static List<ChildRecord> together(ChildRecord.Open record, Children children) {
    List<ChildRecord> all = new ArrayList<>(List.of(record));
    all.addAll(children.findInBatches(mergedInto(record)).values());
    return all;
  }

  /** The numbers that a distinction from that record is from: its own and all merged into it. */
  public static Set<ContactPointId> numbersOf(ChildRecord.Open record) {
    Set<ContactPointId> all = new HashSet<>(mergedInto(record));
    all.add(record.id());
    return all;
  }

  /** The numbers of whose statements an open record is made, beside its own. */
  public static Set<ContactPointId> mergedInto(ChildRecord.Open record) {
    return record.statements().stream()
        .map(statement -> statement.saidOf())
        .filter(id -> !id.equals(record.id()))
        .collect(Collectors.toSet());
  }
}
