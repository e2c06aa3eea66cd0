package org.contactpoint.domain.commit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.duplicate.RecordPair;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * What one commit changes in the list of possible duplicates. It follows from the changes of
 * records, so that no use case can forget it and no crash can come between.
 *
 * @param compared the records that are to be compared with others again, each with a mark that no
 *     other change of the record has; an empty mark where the record itself does not change
 * @param settled the pairs that the records themselves settle from now on: merged or distinguished
 * @param decided the pairs on which a person decided while one is shielded; what was decided is not
 *     to be seen by whoever can read this
 */
public record DuplicateChanges(
    Map<ContactPointId, String> compared, Set<RecordPair> settled, Set<RecordPair> decided) {
  public DuplicateChanges {
    compared = Map.copyOf(compared);
    settled = Set.copyOf(settled);
    decided = Set.copyOf(decided);
  }

  /** What those changes, made together, do to it. */
  public static DuplicateChanges of(List<Change> changes, ComparableWords words) {
    Set<ContactPointId> saved = saved(changes);
    Map<ContactPointId, String> compared = new LinkedHashMap<>();
    Set<RecordPair> settled = new LinkedHashSet<>();
    Set<RecordPair> decided = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.RecordSaved(ChildRecord before, ChildRecord after) -> {
          Set<ContactPointId> apart = newlyDistinct(before, after, saved);
          (after instanceof ChildRecord.Shielded ? decided : settled)
              .addAll(pairs(after.id(), apart));
          if (before instanceof ChildRecord.Open && after instanceof ChildRecord.Merged merged) {
            settled.add(RecordPair.of(merged.id(), merged.into()));
          }
          if (mayPairOtherwise(before, after, words)) {
            compared.put(after.id(), mark(after));
          }
        }
        case Change.RecordDeleted(ChildRecord.Open before) ->
            compared.put(before.id(), "gone " + mark(before));
        case Change.MergeHidden c -> decided.add(RecordPair.of(c.duplicate(), c.into()));
        case Change.HiddenMergeEnded c -> {
          settled.add(RecordPair.of(c.duplicate(), c.into()));
          compared.putIfAbsent(c.duplicate(), "");
        }
        default -> {}
      }
    }
    settled.removeAll(decided);
    return new DuplicateChanges(compared, settled, decided);
  }

  private static Set<ContactPointId> saved(List<Change> changes) {
    return changes.stream()
        .filter(Change.RecordSaved.class::isInstance)
        .map(change -> ((Change.RecordSaved) change).after().id())
        .collect(Collectors.toSet());
  }

  private static String mark(ChildRecord record) {
    return record.revision().version() + " " + record.revision().shieldEpoch();
  }

  /** Of records that the commit saves as well: only there can be a pair that was found before. */
  private static Set<ContactPointId> newlyDistinct(
      @Nullable ChildRecord before, ChildRecord after, Set<ContactPointId> saved) {
    if (before == null) {
      return Set.of();
    }
    Set<ContactPointId> apart = new HashSet<>(after.distinctFrom());
    apart.removeAll(before.distinctFrom());
    apart.retainAll(saved);
    apart.remove(after.id());
    return apart;
  }

  private static List<RecordPair> pairs(ContactPointId child, Set<ContactPointId> others) {
    return others.stream().map(other -> RecordPair.of(child, other)).toList();
  }

  /**
   * Whether the record may be in another pair than before: by what it is recognised by, homes and
   * carers included, by its state, by who is responsible, by a source that left it, or since it
   * came back from the archive. A move costs every search entry of the child; the check adds one
   * item to them.
   */
  private static boolean mayPairOtherwise(
      @Nullable ChildRecord before, ChildRecord after, ComparableWords words) {
    if (before == null) {
      return !(after instanceof ChildRecord.Merged);
    }
    return !before.getClass().equals(after.getClass())
        || comesBack(before, after)
        || isAnsweredForByAnother(before, after)
        || !sources(after).containsAll(sources(before))
        || !Traits.of(before, words).equals(Traits.of(after, words));
  }

  /** While the record was archived, a second one may have been made of the child. */
  private static boolean comesBack(ChildRecord before, ChildRecord after) {
    return before instanceof ChildRecord.Surviving was
        && was.isTakenOut()
        && after instanceof ChildRecord.Surviving is
        && !is.isTakenOut();
  }

  private static boolean isAnsweredForByAnother(ChildRecord before, ChildRecord after) {
    if (before instanceof ChildRecord.Open was && after instanceof ChildRecord.Open is) {
      return !was.responsible().equals(is.responsible());
    }
    return before instanceof ChildRecord.Shielded was
        && after instanceof ChildRecord.Shielded is
        && !was.responsibilityProof().equals(is.responsibilityProof());
  }

  /** The sources that stand in a record: two of one source are two children. */
  private static Set<Source> sources(ChildRecord record) {
    return record instanceof ChildRecord.Open open
        ? open.statements().stream()
            .filter(statement -> statement.live().isPresent())
            .map(statement -> statement.key().source())
            .collect(Collectors.toSet())
        : Set.of();
  }
}
