package org.contactpoint.uploads.duplicate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.linkage.Likeliest;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records with which one is compared, the likeliest first: under the keys for which a row
 * that says the same would be looked up.
 */
public final class FindAlike {
  private static final int MOST_UNDER_A_KEY = 400;
  private static final int MOST_BIRTHDAYS = 4;

  /** Of open and of shielded children each, so that neither keep the other ones out (rules §6). */
  static final int MOST_OF_EACH = 30;

  private final SearchIndex index;
  private final Children children;
  private final DuplicateRule rule;

  public FindAlike(SearchIndex index, Children children, DuplicateRule rule) {
    this.index = index;
    this.children = children;
    this.rule = rule;
  }

  /** Those that may be the same child by their search entries; none of a record that is gone. */
  Map<ContactPointId, ChildRecord> of(ChildRecord record) {
    Traits traits = Traits.of(record, rule.words());
    Set<IndexKey> keys = keys(record);
    if (traits.isNone() || keys.isEmpty()) {
      return Map.of();
    }
    SearchIndex.Found found = SearchIndex.Found.in(index.skim(keys, MOST_UNDER_A_KEY).values());
    Map<ContactPointId, Double> weights = new HashMap<>();
    found
        .children()
        .forEach(
            (id, other) -> {
              if (!id.equals(record.id()) && rule.mayBeOne(traits, other)) {
                weights.put(id, rule.weight(traits, other));
              }
            });
    return read(Likeliest.first(weights).stream().limit(2L * MOST_OF_EACH).toList());
  }

  private Map<ContactPointId, ChildRecord> read(List<ContactPointId> likeliest) {
    Map<ContactPointId, ChildRecord> read = children.findInBatches(likeliest);
    Map<ContactPointId, ChildRecord> alike = new HashMap<>();
    List<ChildRecord> inOrder =
        likeliest.stream().flatMap(id -> Stream.ofNullable(read.get(id))).toList();
    Stream.<Predicate<ChildRecord>>of(
            ChildRecord.Open.class::isInstance, ChildRecord.Shielded.class::isInstance)
        .flatMap(kind -> inOrder.stream().filter(kind).limit(MOST_OF_EACH))
        .forEach(other -> alike.put(other.id(), other));
    return alike;
  }

  private Set<IndexKey> keys(ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open when open.isWithdrawn() -> Set.of();
      case ChildRecord.Open open -> keys(open.view());
      case ChildRecord.Shielded shielded -> ofRow(shielded.face().facts());
      case ChildRecord.Merged ignored -> Set.of();
    };
  }

  private Set<IndexKey> keys(ChildView view) {
    List<TypedName> names =
        view.spellingsInOrder().stream()
            .map(name -> new TypedName(NameType.CURRENT, name))
            .toList();
    List<DateOfBirth> days = view.birthdays().distinct().limit(MOST_BIRTHDAYS).toList();
    Set<IndexKey> keys = new LinkedHashSet<>();
    days.forEach(day -> keys.addAll(ofRow(described(view, names, day))));
    if (days.isEmpty()) {
      keys.addAll(ofRow(described(view, names, null)));
    }
    return keys;
  }

  private static Facts described(
      ChildView view, List<TypedName> names, @Nullable DateOfBirth born) {
    return new Facts(
        names,
        born,
        view.gender(),
        view.identifiers(),
        view.address(),
        List.of(),
        null,
        null,
        null);
  }

  private Set<IndexKey> ofRow(Facts facts) {
    return IndexKeys.ofRow(facts, rule.words().sounds());
  }
}
