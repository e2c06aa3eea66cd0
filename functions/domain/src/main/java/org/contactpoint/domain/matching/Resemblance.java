package org.contactpoint.domain.matching;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Gender;
import org.contactpoint.domain.child.Identifier;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/** How like a child is to what somebody looks for. */
final class Resemblance {
  private static final double FAMILY = 0.35;
  private static final double GIVEN = 0.25;
  private static final double BIRTH = 0.30;
  private static final double GENDER = 0.05;
  private static final double PLACE = 0.10;
  private static final double PLACE_WITHOUT_BIRTH = 0.35;
  private static final double IDENTIFIER = 0.50;
  private static final double OTHER_IDENTIFIER = 0.10;
  private static final double OLD_NAME = 0.96;
  private static final double OTHER_DAY = 0.95;
  private static final double UNKNOWN = 0.4;
  private static final double SAME_YEAR = 0.2;

  private final SearchedName names;

  Resemblance(Sounds sounds) {
    this.names = new SearchedName(sounds);
  }

  /** An open record: by whichever of its names and days fits best. */
  Optional<Score> ofOpen(SearchCriteria criteria, ChildRecord.Open child) {
    ChildView view = child.view();
    Set<PersonName> spellings = new LinkedHashSet<>(List.of(view.currentName()));
    spellings.addAll(view.spellings());
    return spellings.stream()
        .flatMap(name -> dated(criteria, child, view, name))
        .max(Comparator.comparingDouble(Score::value));
  }

  private Stream<Score> dated(
      SearchCriteria criteria, ChildRecord.Open child, ChildView view, PersonName name) {
    Fit fit = names.fit(criteria, name, name.equals(view.currentName()) ? 1 : OLD_NAME);
    Score score = fit.on(Score.none(child), FAMILY, GIVEN);
    Birth birth = birth(criteria, view);
    if (birth.isWrongYear() && !fit.agrees()) {
      return identifier(criteria, view, score).filter(Score::byIdentifier).stream();
    }
    Score more = place(criteria, view, gender(criteria, view.gender(), on(criteria, birth, score)));
    return identifier(criteria, view, more).stream();
  }

  /**
   * A shielded child: by the whole public family name, typing errors allowed, and the date or the
   * year of birth; the rest of the face may only add to that.
   */
  Optional<Score> ofFace(SearchCriteria criteria, ChildRecord.Shielded child) {
    Face face = child.face();
    Birth birth = birth(criteria, face.dateOfBirth());
    if (!names.isFoundBy(criteria.family(), face.name()) || !birth.isRightYear()) {
      return Optional.empty();
    }
    Score score = names.straight(criteria, face.name(), 1).on(Score.none(child), FAMILY, GIVEN);
    return Optional.of(gender(criteria, face.gender(), on(criteria, birth, score)));
  }

  private record Birth(double worth, boolean isRightYear, boolean isWrongYear) {}

  private static Birth birth(SearchCriteria criteria, ChildView view) {
    Birth best = birth(criteria, view.dateOfBirth());
    for (DateOfBirth stated : view.statedDatesOfBirth()) {
      Birth other = birth(criteria, stated);
      if (other.worth() * OTHER_DAY > best.worth()) {
        best = new Birth(other.worth() * OTHER_DAY, other.isRightYear(), other.isWrongYear());
      }
    }
    return best;
  }

  private static Birth birth(SearchCriteria criteria, @Nullable DateOfBirth held) {
    Integer year = criteria.year();
    if (year == null || held == null) {
      return new Birth(UNKNOWN, false, false);
    }
    boolean right = held.date().getYear() == year;
    double worth =
        criteria.dateOfBirth() == null ? (right ? 1 : 0) : worth(criteria.dateOfBirth(), held);
    return new Birth(worth, right, !right);
  }

  private static double worth(DateOfBirth asked, DateOfBirth held) {
    return switch (BirthLevel.between(asked, held)) {
      case EXACT -> 1;
      case SLIP -> 0.8;
      case STAND_IN -> 0.6;
      case MISSING -> UNKNOWN;
      case DIFFERENT -> asked.date().getYear() == held.date().getYear() ? SAME_YEAR : 0;
    };
  }

  private static Score on(SearchCriteria criteria, Birth birth, Score score) {
    if (criteria.year() == null) {
      return score;
    }
    String field = criteria.dateOfBirth() == null ? "birth-year" : "date-of-birth";
    return score.with(field, BIRTH, birth.worth());
  }

  private static Score gender(SearchCriteria criteria, Gender held, Score score) {
    Gender asked = criteria.gender();
    if (asked == null || asked == Gender.UNKNOWN) {
      return score;
    }
    double worth = held == Gender.UNKNOWN ? UNKNOWN : asked == held ? 1 : 0;
    return score.with("gender", GENDER, worth);
  }

  private static Score place(SearchCriteria criteria, ChildView view, Score score) {
    Postcode asked = criteria.postcode();
    if (asked == null) {
      return score;
    }
    Postcode held = view.address() == null ? null : view.address().postcode();
    double weight = criteria.year() == null ? PLACE_WITHOUT_BIRTH : PLACE;
    return score.with("postcode", weight, held == null ? UNKNOWN : nearness(asked, held));
  }

  private static double nearness(Postcode asked, Postcode held) {
    if (asked.equals(held)) {
      return 1;
    }
    if (asked.sector().equals(held.sector())) {
      return 0.8;
    }
    return asked.outward().equals(held.outward()) ? 0.2 : 0.1;
  }

  private static Optional<Score> identifier(SearchCriteria criteria, ChildView view, Score score) {
    Identifier asked = criteria.identifier();
    if (asked == null) {
      return Optional.of(score);
    }
    if (view.identifiers().contains(asked)) {
      return Optional.of(score.withIdentifier(IDENTIFIER));
    }
    boolean other = view.identifiers().stream().anyMatch(id -> id.type().equals(asked.type()));
    return Optional.of(other ? score.with("identifier", OTHER_IDENTIFIER, 0) : score);
  }

  /**
   * How the names that were asked for fit a name that is held.
   *
   * @param given how much of it agrees, null where it was not asked for
   * @param family the same of the family name
   */
  record Fit(@Nullable Double given, @Nullable Double family) {
    private static final double LEAST = 0.7;

    Score on(Score score, double familyWeight, double givenWeight) {
      Score one = family == null ? score : score.with("family-name", familyWeight, family);
      return given == null ? one : one.with("given-name", givenWeight, given);
    }

    /** Whether no name that was asked for is another one. */
    boolean agrees() {
      return (given == null || given >= LEAST) && (family == null || family >= LEAST);
    }
  }

  static @Nullable NamePart familyOf(PersonName name) {
    return name.family() == null ? name.given() : name.family();
  }
}
