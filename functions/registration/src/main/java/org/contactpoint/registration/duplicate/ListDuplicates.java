package org.contactpoint.registration.duplicate;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.duplicate.DuplicateList;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * Lists the possible duplicates of a team: first the pairs of open records, then those with a child
 * whom it shields. A pair that is none any more is passed over, and pages are filled all the same,
 * so that neither a page nor a cursor shows what was passed over (rules §6).
 */
@Singleton
public final class ListDuplicates {
  private static final String APART = "apart ";
  private static final int LEAST_AT_ONCE = 10;
  private static final int MOST_AT_ONCE = 100;

  /** What one request looks at: beyond it the page ends before it is full. */
  private static final int MOST_LOOKED_AT = 1_000;

  private final Duplicates duplicates;
  private final ShownPairs shown;

  ListDuplicates(Duplicates duplicates, ShownPairs shown) {
    this.duplicates = duplicates;
    this.shown = shown;
  }

  /**
   * A part of one list.
   *
   * @param next behind what to go on, null at the end of the list
   */
  private record Part(List<ShownPair> pairs, @Nullable ListPlace next) {}

  /**
   * The page of that team.
   *
   * @param position where the last page ended, null for the beginning
   */
  public DuplicatePage page(Authority team, @Nullable String position, int limit) {
    if (position != null && position.startsWith(APART)) {
      return apart(team, List.of(), place(position.substring(APART.length())), limit);
    }
    Part open = part(team, DuplicateList.open(team), place(position), limit);
    return open.next() == null
        ? apart(team, open.pairs(), null, limit)
        : new DuplicatePage(open.pairs(), open.next().value());
  }

  private static @Nullable ListPlace place(@Nullable String position) {
    return position == null || position.isEmpty() ? null : new ListPlace(position);
  }

  private DuplicatePage apart(
      Authority team, List<ShownPair> before, @Nullable ListPlace after, int limit) {
    Part apart = part(team, DuplicateList.shielded(team), after, limit - before.size());
    List<ShownPair> pairs = new ArrayList<>(before);
    pairs.addAll(apart.pairs());
    return new DuplicatePage(pairs, apart.next() == null ? null : APART + apart.next().value());
  }

  /** One pair more than the page has is looked for: whether there is a next page depends on it. */
  private Part part(Authority team, DuplicateList list, @Nullable ListPlace after, int limit) {
    List<ShownPair> found = new ArrayList<>();
    @Nullable ListPlace place = after;
    int looked = 0;
    while (looked < MOST_LOOKED_AT) {
      int some = Math.clamp(limit + 1 - found.size(), LEAST_AT_ONCE, MOST_AT_ONCE);
      List<PossibleDuplicate> next = duplicates.of(list, place, some);
      looked += next.size();
      found.addAll(shown.of(next, team));
      if (found.size() > limit) {
        List<ShownPair> page = found.subList(0, limit);
        return new Part(page, limit == 0 ? before(after) : page.getLast().found().place());
      }
      if (next.size() < some) {
        return new Part(found, null);
      }
      place = next.getLast().place();
    }
    return new Part(found, place);
  }

  private static ListPlace before(@Nullable ListPlace after) {
    return after == null ? new ListPlace("") : after;
  }
}
