package org.contactpoint.uploads.duplicate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.duplicate.ComparedPair;
import org.contactpoint.domain.duplicate.DuplicateCheck;
import org.contactpoint.domain.duplicate.DuplicateChecks;
import org.contactpoint.domain.duplicate.KnownPair;
import org.contactpoint.domain.duplicate.PairLists;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Compares one record with those like it: stores the pairs that may be one child, and deletes those
 * that are none any more. Twice is once; where a record changes meanwhile, nothing is stored of it,
 * and the record waits on.
 */
public final class CompareRecord {
  private final DuplicateChecks checks;
  private final Children children;
  private final FindAlike alike;
  private final DuplicateRule rule;
  private final ListPair listing;
  private final Clock clock;

  public CompareRecord(
      DuplicateChecks checks,
      Children children,
      FindAlike alike,
      DuplicateRule rule,
      ListPair listing,
      Clock clock) {
    this.checks = checks;
    this.children = children;
    this.alike = alike;
    this.rule = rule;
    this.listing = listing;
    this.clock = clock;
  }

  /**
   * Compares it.
   *
   * @param record as it was read after the check, null if there is none
   */
  ComparisonCounts compare(DuplicateCheck check, @Nullable ChildRecord record) {
    Map<ContactPointId, KnownPair> known = checks.known(check.child());
    Map<ContactPointId, ChildRecord> others = new HashMap<>();
    if (record != null) {
      others.putAll(alike.of(record));
    }
    Set<ContactPointId> unread = new HashSet<>(known.keySet());
    unread.removeAll(others.keySet());
    others.putAll(children.findInBatches(unread));
    ComparisonCounts counts = ComparisonCounts.NONE;
    boolean settled = true;
    for (ContactPointId other : all(known.keySet(), others.keySet())) {
      Compared one = compared(check.child(), record, other, others.get(other), known.get(other));
      settled &= one.stored();
      counts = counts.and(one.counts());
    }
    if (settled) {
      checks.done(check);
    }
    return counts;
  }

  private static Set<ContactPointId> all(Set<ContactPointId> some, Set<ContactPointId> more) {
    Set<ContactPointId> all = new HashSet<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * What became of one pair.
   *
   * @param stored false where a record was changed meanwhile
   */
  private record Compared(boolean stored, ComparisonCounts counts) {
    static final Compared AS_BEFORE = new Compared(true, ComparisonCounts.NONE);
  }

  private Compared compared(
      ContactPointId child,
      @Nullable ChildRecord record,
      ContactPointId otherId,
      @Nullable ChildRecord other,
      @Nullable KnownPair known) {
    boolean apart = record instanceof ChildRecord.Shielded || other instanceof ChildRecord.Shielded;
    if (known != null && known.isSettled() && apart && record != null && other != null) {
      return Compared.AS_BEFORE;
    }
    RecordPair pair = RecordPair.of(child, otherId);
    ComparedPair read = new ComparedPair(pair, revisions(record, other));
    Optional<PairLists> lists =
        record != null && other != null && rule.holds(record, other, children)
            ? listing.lists(record, other)
            : Optional.empty();
    if (lists.isEmpty()) {
      return known == null ? Compared.AS_BEFORE : gone(read, apart);
    }
    return isListed(child, pair, lists.get(), known)
        ? Compared.AS_BEFORE
        : found(read, lists.get(), known, apart);
  }

  private boolean isListed(
      ContactPointId child, RecordPair pair, PairLists lists, @Nullable KnownPair known) {
    var list = lists.of(child, pair);
    return known != null
        && !known.isSettled()
        && Objects.equals(known.list(), list == null ? null : checks.nameOf(list));
  }

  /** Operators are not shown how many pairs have a shielded child. */
  private Compared found(
      ComparedPair read, PairLists lists, @Nullable KnownPair known, boolean apart) {
    LocalDate before = known == null ? null : known.foundOn();
    LocalDate day = before == null ? London.today(clock) : before;
    boolean stored = checks.found(read, lists, day);
    return new Compared(
        stored, new ComparisonCounts(stored && before == null && !apart ? 1 : 0, 0));
  }

  private Compared gone(ComparedPair read, boolean apart) {
    boolean deleted = checks.gone(read);
    return new Compared(deleted, new ComparisonCounts(0, deleted && !apart ? 1 : 0));
  }

  private static Map<ContactPointId, Revision> revisions(
      @Nullable ChildRecord one, @Nullable ChildRecord other) {
    Map<ContactPointId, Revision> revisions = new HashMap<>();
    Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .forEach(record -> revisions.put(record.id(), record.revision()));
    return revisions;
  }
}
