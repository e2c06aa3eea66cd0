package org.contactpoint.domain.search;

import org.contactpoint.domain.comparison.ComparableName;
import org.contactpoint.domain.comparison.ComparableWord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.WordComparison;
import org.contactpoint.domain.comparison.WrittenForm;
import org.contactpoint.domain.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/** How names as they are looked for fit names as they are held, and what that weighs. */
final class SoughtName {
  private static final int SHORTEST_MISTYPED = 4;

  private final Scorer scorer;
  private final WordComparison comparison;

  SoughtName(ComparableWords words, Scorer scorer) {
    this.scorer = scorer;
    this.comparison = new WordComparison(words.sounds());
  }

  /**
   * What one name weighs.
   *
   * @param bits the weight for the child
   * @param most what would, if it were that name
   */
  record Part(NameLevel level, double bits, double most) {

    /** Whether it is not another name. */
    boolean agrees() {
      return level != NameLevel.DIFFERENT;
    }
  }

  /** Both names, as far as they are looked for. */
  record Fit(@Nullable Part given, @Nullable Part family, boolean swapped) {

    /** Whether no name that is looked for is another one. */
    boolean agrees() {
      return (given == null || given.agrees()) && (family == null || family.agrees());
    }

    /** What all names that are looked for weigh together. */
    double bits() {
      return (given == null ? 0 : given.bits()) + (family == null ? 0 : family.bits());
    }

    /** Whether every name that is looked for is another one. */
    boolean isNothing() {
      return (given == null || !given.agrees()) && (family == null || !family.agrees());
    }
  }

  /** The better fit of the names in their order and changed over. */
  Fit fit(SearchTarget sought, ComparableName held) {
    Fit straight = straight(sought, held);
    if (straight.agrees() || !sought.mayBeSwapped() || held.isMononym()) {
      return straight;
    }
    Fit swapped = changedOver(sought, held);
    return swapped.agrees() ? swapped : straight;
  }

  /** The names in their order; a name without another is compared with either. */
  Fit straight(SearchTarget sought, ComparableName held) {
    Part given = given(sought.given(), held.first());
    Part family = family(sought.family(), held.last());
    if (held.isMononym() && given != null && family != null) {
      return given.bits() > family.bits()
          ? new Fit(given, missing(family), false)
          : new Fit(missing(given), family, false);
    }
    return new Fit(given, family, false);
  }

  private static Part missing(Part part) {
    return new Part(NameLevel.MISSING, 0, part.most());
  }

  private Fit changedOver(SearchTarget sought, ComparableName held) {
    double price = scorer.swapped();
    Part given = family(sought.given(), held.last());
    Part family = given(sought.family(), held.first());
    Part dearer =
        given == null ? null : new Part(given.level(), given.bits() + price, given.most());
    return new Fit(dearer, family, true);
  }

  /** Whether that is the whole family name, typing errors allowed; never an open end. */
  boolean isFoundBy(SearchTarget sought, ComparableName face) {
    SearchTarget.Part family = sought.family();
    if (family == null || family.open()) {
      return false;
    }
    return switch (level(family.word(), face.last(), false)) {
      case EXACT, TYPO, NEAR, SOUND -> true;
      case PART, NICKNAME, SHARED, RESEMBLING, MISSING, DIFFERENT -> false;
    };
  }

  private @Nullable Part given(SearchTarget.@Nullable Part asked, ComparableWord held) {
    if (asked == null) {
      return null;
    }
    double share = asked.word().givenShare();
    NameLevel level = level(asked, held, true);
    return new Part(level, scorer.given(level, share), scorer.given(most(asked), share));
  }

  private @Nullable Part family(SearchTarget.@Nullable Part asked, ComparableWord held) {
    if (asked == null) {
      return null;
    }
    double share = asked.word().familyShare();
    NameLevel level = level(asked, held, false);
    return new Part(level, scorer.family(level, share), scorer.family(most(asked), share));
  }

  private static NameLevel most(SearchTarget.Part asked) {
    return asked.open() ? NameLevel.PART : NameLevel.EXACT;
  }

  private NameLevel level(SearchTarget.Part asked, ComparableWord held, boolean given) {
    return asked.open() ? begins(asked.word(), held) : level(asked.word(), held, given);
  }

  private static NameLevel begins(ComparableWord start, ComparableWord held) {
    boolean any =
        ComparableWord.any(
            start,
            held,
            (a, b) -> b.forms().stream().anyMatch(f -> f.text().startsWith(a.whole())));
    return any ? NameLevel.PART : NameLevel.DIFFERENT;
  }

  /** A person looks at the results: one wrong letter is forgiven in shorter names than in rows. */
  private NameLevel level(ComparableWord asked, ComparableWord held, boolean given) {
    NameLevel level = comparison.level(asked, held, given);
    if (level != NameLevel.DIFFERENT && level != NameLevel.RESEMBLING) {
      return level;
    }
    return ComparableWord.any(asked, held, (a, b) -> isMistyped(a.form(), b.form()))
        ? NameLevel.NEAR
        : level;
  }

  private static boolean isMistyped(WrittenForm one, WrittenForm other) {
    return Math.max(one.text().length(), other.text().length()) >= SHORTEST_MISTYPED
        && one.isWithin(1, other);
  }
}
