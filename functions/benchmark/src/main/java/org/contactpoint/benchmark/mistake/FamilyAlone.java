package org.contactpoint.benchmark.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;

/** Searches by a family name with one typing error, without a given name, and one thing more. */
public final class FamilyAlone {
  private static final Set<QueryMistake> MISTAKES =
      Set.of(QueryMistake.NO_GIVEN, QueryMistake.FAMILY_TYPED);

  private FamilyAlone() {}

  /** What else whoever asks knows of the child, and knows rightly. */
  public enum Known {
    BIRTHDAY,
    BIRTH_YEAR,
    POSTCODE
  }

  /** That many questions about children who have a family name in which a letter can go wrong. */
  public static List<Question> questions(List<Kid> kids, long seed, Known known, int count) {
    SplittableRandom random =
        new SplittableRandom(Seeds.of(Seeds.of(seed, "family alone"), known.name()));
    List<Question> questions = new ArrayList<>(count);
    while (questions.size() < count) {
      Kid kid = kids.get(random.nextInt(kids.size()));
      Optional<String> mistyped =
          Draft.goneWrong(kid.familyName(), name -> Typing.slip(name, random));
      mistyped.ifPresent(
          family ->
              questions.add(
                  new Question(kid.id(), kid.culture(), asked(kid, family, known), MISTAKES)));
    }
    return List.copyOf(questions);
  }

  private static SearchCriteria asked(Kid kid, String family, Known known) {
    return new SearchCriteria(
        null,
        SearchName.whole(new NamePart(family)),
        known == Known.BIRTHDAY ? new DateOfBirth(kid.born(), false) : null,
        known == Known.BIRTH_YEAR ? kid.born().getYear() : null,
        null,
        known == Known.POSTCODE ? kid.household().postcode() : null,
        null);
  }
}
