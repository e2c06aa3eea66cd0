package org.contactpoint.registration.register;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.CreationGuards;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Finds children who look like one to be registered, by what anybody may see: of a shielded child
 * that is the face; an identifier that only such a child has counts as free (rules §6).
 */
@Singleton
public final class SimilarChildren {

  private static final int BOUND = 100;
  private static final int MOST = 10;

  private final SearchIndex index;
  private final Children children;
  private final Sounds sounds;
  private final NameComparison names;

  public SimilarChildren(SearchIndex index, Children children, ComparableWords words) {
    this.index = index;
    this.children = children;
    this.sounds = words.sounds();
    this.names = new NameComparison(words);
  }

  /**
   * Who was found.
   *
   * @param alike the similar children, without those in {@code distinctFrom}, at most ten
   * @param guards the guards of creating another child, by which the second of two simultaneous
   *     creations fails
   */
  public record Found(List<ChildRecord> alike, List<Change.CreationGuard> guards) {}

  /** Looks for children alike. */
  public Found find(Facts facts, Set<ContactPointId> distinguished) {
    Map<IndexKey, SearchIndex.Listing> listings = index.ask(IndexKeys.ofRow(facts, sounds), BOUND);
    Set<ContactPointId> ids = new HashSet<>();
    listings.values().forEach(listing -> ids.addAll(listing.children()));
    ids.removeAll(distinguished);
    return new Found(alike(facts, ids), CreationGuards.of(facts, listings, sounds));
  }

  private List<ChildRecord> alike(Facts facts, Set<ContactPointId> ids) {
    return children.findAll(ids.stream().limit(BOUND).toList()).values().stream()
        .filter(record -> isAlike(facts, record))
        .sorted(Comparator.comparing(record -> record.id().value()))
        .limit(MOST)
        .toList();
  }

  private boolean isAlike(Facts facts, ChildRecord record) {
    return switch (record) {
      case ChildRecord.Open open -> !open.isWithdrawn() && isAlike(facts, open.view());
      case ChildRecord.Shielded shielded ->
          agrees(facts, shielded.face().name(), shielded.face().dateOfBirth(), false);
      case ChildRecord.Merged ignored -> false;
    };
  }

  private boolean isAlike(Facts facts, ChildView view) {
    boolean sameNumber = facts.identifiers().stream().anyMatch(view.identifiers()::contains);
    return sameNumber
        || view.spellings().stream()
            .anyMatch(name -> agrees(facts, name, view.dateOfBirth(), true));
  }

  private boolean agrees(
      Facts facts, PersonName other, @Nullable DateOfBirth birth, boolean mayBeSwapped) {
    PersonName name = facts.currentName().orElseThrow();
    NameComparison.Names compared = names.compare(name, other);
    BirthLevel level = BirthLevel.between(facts.dateOfBirth(), birth);
    return compared.isAlike()
        && (mayBeSwapped || !compared.swapped())
        && level != BirthLevel.DIFFERENT
        && level != BirthLevel.MISSING;
  }
}
