package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.whereabouts.Address;

/** Who lives with a child: the one reader of the keys of homes (rules §6.18, propagation). */
@Singleton
public final class Household {

  private static final int BOUND = 100;

  private final SearchIndex index;
  private final Children children;

  public Household(SearchIndex index, Children children) {
    this.index = index;
    this.children = children;
  }

  /**
   * The others at the child's home whose records are open.
   *
   * @param kin those who share the family name or a carer with the child: they become INTERIM with
   *     it
   * @param others the rest, whom the child's team may look at
   */
  public record Members(List<ChildRecord.Open> kin, List<ChildRecord.Open> others) {}

  /** Who lives where that view says that the child lives, or lived there until the archive. */
  public Members of(ContactPointId child, ChildView view) {
    List<ChildRecord.Open> there =
        atHome(view).filter(other -> !other.id().equals(child)).sorted(byNumber()).toList();
    Map<Boolean, List<ChildRecord.Open>> parted =
        there.stream().collect(Collectors.partitioningBy(other -> isKin(view, other.view())));
    return new Members(
        Objects.requireNonNull(parted.get(true)), Objects.requireNonNull(parted.get(false)));
  }

  private Stream<ChildRecord.Open> atHome(ChildView view) {
    Address home = view.address();
    if (home == null) {
      return Stream.empty();
    }
    Set<ContactPointId> ids = new HashSet<>();
    Set<IndexKey> keys = new HashSet<>(IndexKeys.homes(home));
    keys.addAll(IndexKeys.archivedHomes(home));
    index.ask(keys, BOUND).values().forEach(listing -> ids.addAll(listing.children()));
    return children.findAll(ids).values().stream()
        .filter(ChildRecord.Open.class::isInstance)
        .map(ChildRecord.Open.class::cast)
        .filter(other -> !other.isWithdrawn())
        .filter(other -> livesAt(home, other));
  }

  private static boolean livesAt(Address home, ChildRecord.Open other) {
    Address theirs = other.view().address();
    return theirs != null && home.sameHomeAs(theirs);
  }

  private static boolean isKin(ChildView child, ChildView other) {
    return meet(familyNames(child), familyNames(other)) || meet(carers(child), carers(other));
  }

  private static Set<String> familyNames(ChildView view) {
    return view.spellings().stream()
        .map(PersonName::family)
        .filter(Objects::nonNull)
        .map(NamePart::folded)
        .collect(Collectors.toSet());
  }

  private static Set<String> carers(ChildView view) {
    return view.carers().stream()
        .map(carer -> Folding.fold(carer.name().value()))
        .collect(Collectors.toSet());
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static java.util.Comparator<ChildRecord.Open> byNumber() {
    return java.util.Comparator.comparing(child -> child.id().value());
  }
}
