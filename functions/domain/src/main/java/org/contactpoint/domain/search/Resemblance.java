package org.contactpoint.domain.search;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.comparison.BirthLevel;
import org.contactpoint.domain.comparison.ComparableName;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.Likeness;
import org.contactpoint.domain.comparison.NumberMark;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.scoring.LevelProbabilities;
import org.contactpoint.domain.scoring.Scorer;
import org.contactpoint.domain.search.SoughtName.Fit;
import org.contactpoint.domain.search.SoughtName.Part;
import org.jspecify.annotations.Nullable;

/** How well a child matches the criteria, by the weights of the {@link Scorer}. */
final class Resemblance {
  private static final double OLD_NAME = 0.5;
  private static final double OTHER_DAY = 0.5;
  private static final double UNKNOWN = -2;
  private static final double YEARS = 18;
  private static final double RIGHT_YEAR = LevelProbabilities.log2(YEARS);
  private static final double WRONG_YEAR = -4;

  private final Scorer scorer;
  private final SoughtName names;

  Resemblance(ComparableWords words, Scorer scorer) {
    this.scorer = scorer;
    this.names = new SoughtName(words, scorer);
  }

  /** By whichever of the child's names and days fits best. */
  Optional<Score> of(SearchTarget sought, Traits child) {
    Birth birth = birth(sought, child.birthdays());
    Score best = null;
    for (int i = 0; i < child.names().size(); i++) {
      Score score = scored(sought, child, birth, child.names().get(i)).less(i == 0 ? 0 : OLD_NAME);
      best = best == null || isBetter(score, best) ? score : best;
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(Score one, Score other) {
    return one.bits() > other.bits();
  }

  private Score scored(SearchTarget sought, Traits child, Birth birth, ComparableName name) {
    Fit fit = names.fit(sought, name);
    Score all = number(sought, child, place(sought, child, rest(sought, child, birth, fit)));
    boolean wrong = fit.isNothing() || (birth.isWrongYear() && !fit.agrees());
    return wrong && !all.byIdentifier() ? Score.NONE : all;
  }

  private Score rest(SearchTarget sought, Traits child, Birth birth, Fit fit) {
    Score named = with(with(Score.NONE, "family-name", fit.family()), "given-name", fit.given());
    return gender(sought, child.gender(), born(sought, birth, named));
  }

  private static Score with(Score score, String field, @Nullable Part part) {
    return part == null
        ? score
        : score.with(field, part.bits(), part.most(), part.level().isAlike());
  }

  /**
   * A shielded child: by the whole public family name, typing errors allowed, and the date or the
   * year of birth; the rest of the face may only add to that, and nothing else weighs anything
   * (rules §6).
   */
  Optional<Score> ofFace(SearchTarget sought, Traits face) {
    Birth birth = birth(sought, face.birthdays());
    ComparableName name = face.names().getFirst();
    if (!names.isFoundBy(sought, name) || !birth.isRightYear()) {
      return Optional.empty();
    }
    return Optional.of(rest(sought, face, birth, names.straight(sought, name)));
  }

  private record Birth(double bits, boolean agrees, boolean isRightYear, boolean isWrongYear) {}

  private Birth birth(SearchTarget sought, List<DateOfBirth> held) {
    Birth best = birth(sought, held.isEmpty() ? null : held.getFirst());
    for (int i = 1; i < held.size(); i++) {
      Birth other = birth(sought, held.get(i));
      if (other.bits() - OTHER_DAY > best.bits()) {
        best =
            new Birth(
                other.bits() - OTHER_DAY, other.agrees(), other.isRightYear(), other.isWrongYear());
      }
    }
    return best;
  }

  private Birth birth(SearchTarget sought, @Nullable DateOfBirth held) {
    Integer year = sought.year();
    if (year == null || held == null) {
      return new Birth(year == null ? 0 : UNKNOWN, false, false, false);
    }
    boolean right = held.date().getYear() == year;
    if (sought.birthdays().isEmpty()) {
      return new Birth(right ? RIGHT_YEAR : WRONG_YEAR, right, right, !right);
    }
    BirthLevel level = BirthLevel.between(sought.birthdays().getFirst(), held);
    boolean agrees = level.isSlipAtMost();
    return new Birth(scorer.birth(level), agrees, right, !right);
  }

  private Score born(SearchTarget sought, Birth birth, Score score) {
    if (sought.year() == null) {
      return score;
    }
    return sought.birthdays().isEmpty()
        ? score.with("birth-year", birth.bits(), RIGHT_YEAR, birth.agrees())
        : score.with("date-of-birth", birth.bits(), scorer.birth(BirthLevel.EXACT), birth.agrees());
  }

  private Score gender(SearchTarget sought, Gender held, Score score) {
    if (sought.gender() == Gender.UNKNOWN) {
      return score;
    }
    Likeness level = Likeness.of(sought.gender(), held);
    return score.with(
        "gender", scorer.gender(level), scorer.gender(Likeness.EXACT), level == Likeness.EXACT);
  }

  private Score place(SearchTarget sought, Traits child, Score score) {
    if (sought.places().isEmpty() || child.homes().isEmpty()) {
      return score;
    }
    PlaceLevel level = PlaceLevel.best(sought.places(), child.homes());
    return score.with(
        "postcode",
        level == PlaceLevel.MISSING ? UNKNOWN : scorer.postcode(level),
        scorer.postcode(PlaceLevel.POSTCODE),
        level.compareTo(PlaceLevel.SECTOR) <= 0);
  }

  private Score number(SearchTarget sought, Traits child, Score score) {
    NumberMark asked = sought.number();
    if (asked == null) {
      return score;
    }
    if (child.numbers().contains(asked)) {
      return score.withIdentifier(scorer.number(Likeness.EXACT));
    }
    boolean other = child.numbers().stream().anyMatch(number -> number.kind() == asked.kind());
    return other ? score.with("identifier", scorer.number(Likeness.DIFFERENT), 0, false) : score;
  }
}
