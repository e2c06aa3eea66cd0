package org.contactpoint.benchmark.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.search.SearchCriteria;

/** Searches by a short form of the given name and the birthday, without a family name. */
public final class GivenAlone {
  private GivenAlone() {}

  /** That many questions about children whose given name has a short form in those lists. */
  public static List<Question> questions(List<Kid> kids, long seed, NameLists lists, int count) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, "given alone"));
    Slips slips = new Slips(lists);
    List<Question> questions = new ArrayList<>(count);
    while (questions.size() < count) {
      Kid kid = kids.get(random.nextInt(kids.size()));
      slips
          .make(QueryMistake.NICKNAME, Draft.of(kid), kid, random)
          .map(draft -> draft.withFamily(null).criteria())
          .ifPresent(asked -> questions.add(question(kid, asked)));
    }
    return List.copyOf(questions);
  }

  private static Question question(Kid kid, SearchCriteria asked) {
    return new Question(kid.id(), kid.culture(), asked, Set.of(QueryMistake.NICKNAME));
  }
}
