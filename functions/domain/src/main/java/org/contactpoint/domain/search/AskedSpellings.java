package org.contactpoint.domain.search;

import java.util.Comparator;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableName;
import org.contactpoint.domain.comparison.ComparableWord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Which other spellings of a child's name a search shows: those most like what was asked for, so
 * that whoever asked by one of them sees why the child is found (rules §4.14, what is shown).
 */
final class AskedSpellings {
  private static final int MOST = 3;

  private final ComparableWords words;
  private final SoughtName names;

  AskedSpellings(ComparableWords words, Scorer scorer) {
    this.words = words;
    this.names = new SoughtName(words, scorer);
  }

  /** At most {@value #MOST}, those most like first; none of a shielded child (rules §6). */
  List<PersonName> of(SearchTarget sought, ChildRecord child) {
    return child instanceof ChildRecord.Open open
        ? open.view().otherSpellings().stream()
            .sorted(Comparator.comparingDouble((PersonName name) -> -bits(sought, name)))
            .limit(MOST)
            .toList()
        : List.of();
  }

  private double bits(SearchTarget sought, PersonName name) {
    return names.fit(sought, new ComparableName(word(name.given()), word(name.family()))).bits();
  }

  private @Nullable ComparableWord word(@Nullable NamePart part) {
    return part == null ? null : words.of(part);
  }
}
