package org.contactpoint.domain.comparison;

import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Sounds;
import org.jspecify.annotations.Nullable;

/** Compares two names, whichever of the two ways they are written (rules §3, §4). */
public final class NameComparison {
  private final ComparableWords words;
  private final WordComparison comparison;

  public NameComparison(Sounds sounds) {
    this(new ComparableWords(sounds));
  }

  /** A comparison that shares what others remember of names. */
  public NameComparison(ComparableWords words) {
    this.words = words;
    this.comparison = new WordComparison(words.sounds());
  }

  /** What is remembered of names. */
  public ComparableWords words() {
    return words;
  }

  /**
   * Compares two whole names. A name without another is compared with whichever part of the other
   * it fits better.
   */
  public Names compare(PersonName one, PersonName other) {
    return compare(words.called(one), words.called(other));
  }

  /** The same of names that were made ready to be compared. */
  public Names compare(ComparableName one, ComparableName other) {
    if (one.isMononym() || other.isMononym()) {
      return alone(one, other);
    }
    NameLevel given = given(one.given(), other.given());
    NameLevel family = family(one.family(), other.family());
    if (!given.isAlike() || !family.isAlike()) {
      Names swapped = swapped(one, other);
      if (swapped.isAlike()) {
        return swapped;
      }
    }
    return names(given, family, false, one.given(), other.given(), one.family());
  }

  /** Either of the two may be the one whose names are changed over. */
  private Names swapped(ComparableName one, ComparableName other) {
    Names first = swapped(one.family(), one.given(), other.given(), other.family());
    return first.isAlike()
        ? first
        : swapped(one.given(), one.family(), other.family(), other.given());
  }

  private Names swapped(
      @Nullable ComparableWord given,
      @Nullable ComparableWord family,
      @Nullable ComparableWord otherGiven,
      @Nullable ComparableWord otherFamily) {
    NameLevel familyLevel = family(family, otherFamily);
    return familyLevel.isAlike()
        ? names(given(given, otherGiven), familyLevel, true, given, otherGiven, family)
        : Names.NONE;
  }

  private Names alone(ComparableName one, ComparableName other) {
    if (one.isMononym() && other.isMononym()) {
      NameLevel level = given(one.first(), other.first());
      return names(level, level, false, one.first(), other.first(), one.first())
          .withoutGiven(one.given() == null && other.given() == null);
    }
    ComparableName whole = one.isMononym() ? other : one;
    ComparableWord single = one.isMononym() ? one.first() : other.first();
    NameLevel asGiven = given(single, whole.given());
    NameLevel asFamily = family(single, whole.family());
    return asGiven.compareTo(asFamily) <= 0
        ? names(asGiven, NameLevel.MISSING, false, single, whole.given(), null)
        : names(NameLevel.MISSING, asFamily, false, null, null, single);
  }

  private Names names(
      NameLevel givenLevel,
      NameLevel familyLevel,
      boolean swapped,
      @Nullable ComparableWord given,
      @Nullable ComparableWord held,
      @Nullable ComparableWord family) {
    return new Names(
        givenLevel,
        familyLevel,
        swapped,
        comparison.fits(givenLevel, given, held),
        comparison.isMisspelt(givenLevel, given, held),
        given == null || held == null ? 0 : Math.max(given.givenShare(), held.givenShare()),
        family == null ? 0 : family.familyShare(),
        given == null || held == null ? 0 : Math.max(given.firstShare(), held.firstShare()),
        false);
  }

  NameLevel given(@Nullable ComparableWord one, @Nullable ComparableWord other) {
    return comparison.level(one, other, true);
  }

  NameLevel family(@Nullable ComparableWord one, @Nullable ComparableWord other) {
    return comparison.level(one, other, false);
  }

  /** Compares two given names. */
  public NameLevel given(@Nullable NamePart one, @Nullable NamePart other) {
    return given(words.word(one), words.word(other));
  }

  /** Compares two family names. */
  public NameLevel family(@Nullable NamePart one, @Nullable NamePart other) {
    return family(words.word(one), words.word(other));
  }

  /**
   * How two whole names agree.
   *
   * @param swapped whether they agree only with given and family name changed over
   * @param sameInitial whether the given names are one for certain, or begin alike
   * @param misspelt whether one of the given names is no name, but a typing error of the other
   * @param givenShare how large a share of children has that given name, between 0 and 1
   * @param familyShare the same of the family name
   * @param firstShare how large a share has its first part as the first of several given names
   * @param familyOnly whether both are known by a family name alone, as twins may be
   */
  public record Names(
      NameLevel given,
      NameLevel family,
      boolean swapped,
      boolean sameInitial,
      boolean misspelt,
      double givenShare,
      double familyShare,
      double firstShare,
      boolean familyOnly) {
    public static final Names NONE =
        new Names(NameLevel.MISSING, NameLevel.MISSING, false, false, false, 0, 0, 0, false);

    private Names withoutGiven(boolean neither) {
      return new Names(
          given,
          family,
          swapped,
          sameInitial,
          misspelt,
          givenShare,
          familyShare,
          firstShare,
          neither);
    }

    /** Whether both parts agree at least tolerantly. */
    public boolean isAlike() {
      return given.isAlike() && family.isAlike();
    }

    /** Whether both parts are the same, each in its place. */
    public boolean isExact() {
      return given == NameLevel.EXACT && family == NameLevel.EXACT && !swapped;
    }
  }
}
