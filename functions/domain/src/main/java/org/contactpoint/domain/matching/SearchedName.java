package org.contactpoint.domain.matching;

import org.contactpoint.domain.matching.Resemblance.Fit;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/** How names as they are searched for fit names as they are held. */
final class SearchedName {
  private static final double SWAPPED = 0.95;
  private static final double OPEN = 0.9;
  private static final double MISSING = 0.4;
  private static final int SHORTEST_MISTYPED = 4;

  private final Sounds sounds;
  private final NameComparison comparison;

  SearchedName(Sounds sounds) {
    this.sounds = sounds;
    this.comparison = new NameComparison(sounds);
  }

  /** The better of the names as they stand and changed over; worth a factor of it. */
  Fit fit(SearchCriteria criteria, PersonName held, double factor) {
    Fit straight = straight(criteria, held, factor);
    SearchName given = criteria.given();
    SearchName family = criteria.family();
    if (given == null || family == null || given.open() || family.open() || straight.agrees()) {
      return straight;
    }
    Fit swapped =
        new Fit(
            worth(givenLevel(given.name(), held.family())) * factor * SWAPPED,
            worth(familyLevel(family.name(), held.given())) * factor * SWAPPED);
    return swapped.agrees() ? swapped : straight;
  }

  /** The names as they stand; a name that stands alone is held against either. */
  Fit straight(SearchCriteria criteria, PersonName held, double factor) {
    SearchName given = criteria.given();
    SearchName family = criteria.family();
    NamePart heldGiven = held.given() == null ? held.family() : held.given();
    Double givenFit = given == null ? null : given(given, heldGiven) * factor;
    Double familyFit = family == null ? null : family(family, Resemblance.familyOf(held)) * factor;
    return held.isMononym() && givenFit != null && familyFit != null
        ? alone(givenFit, familyFit)
        : new Fit(givenFit, familyFit);
  }

  /** One name is held and two were asked for: the one that fits counts, the other is unknown. */
  private static Fit alone(double given, double family) {
    return given > family ? new Fit(given, MISSING) : new Fit(MISSING, family);
  }

  /** Whether that is the whole public family name, typing errors allowed; never an open end. */
  boolean isFoundBy(@Nullable SearchName family, PersonName face) {
    if (family == null || family.open()) {
      return false;
    }
    return switch (familyLevel(family.name(), Resemblance.familyOf(face))) {
      case EXACT, NEAR, SOUND -> true;
      case PART, NICKNAME, MISSING, DIFFERENT -> false;
    };
  }

  private double given(SearchName asked, @Nullable NamePart held) {
    return asked.open() ? begins(asked, held) : worth(givenLevel(asked.name(), held));
  }

  private double family(SearchName asked, @Nullable NamePart held) {
    return asked.open() ? begins(asked, held) : worth(familyLevel(asked.name(), held));
  }

  private NameLevel givenLevel(NamePart asked, @Nullable NamePart held) {
    return forgiving(comparison.given(asked, held), asked, held);
  }

  private NameLevel familyLevel(NamePart asked, @Nullable NamePart held) {
    return forgiving(comparison.family(asked, held), asked, held);
  }

  /** A person looks at the results: one wrong letter is forgiven in shorter names than in rows. */
  private NameLevel forgiving(NameLevel level, NamePart asked, @Nullable NamePart held) {
    if (level != NameLevel.DIFFERENT || held == null) {
      return level;
    }
    String one = SearchName.whole(asked).word(sounds);
    String other = SearchName.whole(held).word(sounds);
    return Math.max(one.length(), other.length()) >= SHORTEST_MISTYPED
            && EditDistance.between(one, other) == 1
        ? NameLevel.NEAR
        : level;
  }

  private double begins(SearchName asked, @Nullable NamePart held) {
    String start = asked.word(sounds);
    boolean any =
        NameForms.forms(held, sounds).stream()
            .anyMatch(form -> Folding.compact(form).startsWith(start));
    return any ? OPEN : held == null ? MISSING : 0;
  }

  private static double worth(NameLevel level) {
    return switch (level) {
      case EXACT -> 1;
      case NEAR -> 0.9;
      case NICKNAME -> 0.88;
      case PART -> 0.85;
      case SOUND -> 0.82;
      case MISSING -> MISSING;
      case DIFFERENT -> 0;
    };
  }
}
