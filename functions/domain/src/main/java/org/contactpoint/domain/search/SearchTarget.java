package org.contactpoint.domain.search;

import java.util.List;
import org.contactpoint.domain.comparison.ComparableHome;
import org.contactpoint.domain.comparison.ComparableWord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NumberMark;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NamePart;
import org.jspecify.annotations.Nullable;

/** What somebody looks for, made ready to be compared with many. */
record SearchTarget(
    @Nullable Part given,
    @Nullable Part family,
    List<DateOfBirth> birthdays,
    @Nullable Integer year,
    Gender gender,
    List<ComparableHome> places,
    @Nullable NumberMark number) {

  /**
   * A name that is looked for.
   *
   * @param open whether only its beginning is known
   */
  record Part(ComparableWord word, boolean open) {
    private static Part of(SearchName name, ComparableWords words) {
      NamePart part = name.name();
      return new Part(words.of(part), name.open());
    }
  }

  static SearchTarget of(SearchCriteria criteria, ComparableWords words) {
    SearchName given = criteria.given();
    SearchName family = criteria.family();
    DateOfBirth birth = criteria.dateOfBirth();
    Gender gender = criteria.gender();
    return new SearchTarget(
        given == null ? null : Part.of(given, words),
        family == null ? null : Part.of(family, words),
        birth == null ? List.of() : List.of(birth),
        criteria.year(),
        gender == null ? Gender.UNKNOWN : gender,
        criteria.postcode() == null ? List.of() : List.of(ComparableHome.at(criteria.postcode())),
        criteria.identifier() == null ? null : NumberMark.of(criteria.identifier()));
  }

  /** Whether both names are known whole, so that they may have been changed over. */
  boolean mayBeSwapped() {
    return given != null && family != null && !given.open() && !family.open();
  }

  @Override
  public String toString() {
    return "Sought[redacted]";
  }
}
