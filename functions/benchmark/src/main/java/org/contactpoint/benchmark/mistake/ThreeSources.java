package org.contactpoint.benchmark.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Records;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;

/**
 * Records of three sources, of which two say the child's name alike and one says it with one
 * mistake.
 */
public final class ThreeSources {
  private static final List<QueryMistake> KINDS =
      List.of(
          QueryMistake.NICKNAME,
          QueryMistake.GIVEN_TYPED,
          QueryMistake.OTHER_SCRIPT,
          QueryMistake.FAMILY_TYPED,
          QueryMistake.GIVEN_HEARD,
          QueryMistake.SHORTENED,
          QueryMistake.FAMILY_HEARD);

  private final long seed;
  private final Slips slips;

  /**
   * Always the same mistakes for the same seed, with the short forms and spellings of the lists.
   */
  public ThreeSources(long seed, NameLists lists) {
    this.seed = Seeds.of(seed, "three sources");
    this.slips = new Slips(lists);
  }

  /** The record of three sources, of one source where no mistake can happen to the name. */
  public ChildRecord.Open record(Kid kid) {
    Facts facts = kid.facts();
    List<Statement> statements = new ArrayList<>();
    statements.add(said(kid, new Source(Authority.NATIONAL, "births-deaths"), facts));
    slip(kid)
        .ifPresent(
            slip -> {
              statements.add(said(kid, SecondSource.SCHOOL_CENSUS.source(), facts));
              statements.add(said(kid, SecondSource.LOCAL.source(), called(slip.name(), facts)));
            });
    return Records.of(kid, statements);
  }

  private static Statement said(Kid kid, Source source, Facts facts) {
    return Records.statement(kid, source, facts);
  }

  private static Facts called(PersonName name, Facts facts) {
    return new Facts(
        List.of(new TypedName(NameType.CURRENT, name)),
        facts.dateOfBirth(),
        facts.gender(),
        facts.identifiers(),
        facts.address(),
        facts.carers(),
        null,
        null,
        null);
  }

  /** The name that one source has, and what is wrong with it. */
  private record Slip(QueryMistake mistake, PersonName name, SearchCriteria criteria) {}

  private Optional<Slip> slip(Kid kid) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, kid.id()));
    int first = random.nextInt(KINDS.size());
    for (int i = 0; i < KINDS.size(); i++) {
      QueryMistake kind = KINDS.get((first + i) % KINDS.size());
      Optional<Draft> draft = slips.make(kind, Draft.of(kid), kid, random);
      if (draft.isPresent() && draft.get().given() != null && draft.get().family() != null) {
        SearchCriteria criteria = draft.get().criteria();
        return Optional.of(new Slip(kind, name(criteria), criteria));
      }
    }
    return Optional.empty();
  }

  private static PersonName name(SearchCriteria criteria) {
    return new PersonName(
        criteria.given() == null ? null : criteria.given().name(),
        criteria.family() == null ? null : criteria.family().name());
  }

  /** That many searches by exactly the name that one source has, and the birthday. */
  public List<Question> questions(List<Kid> kids, int count) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, "questions"));
    List<Question> questions = new ArrayList<>(count);
    while (questions.size() < count) {
      Kid kid = kids.get(random.nextInt(kids.size()));
      slip(kid)
          .ifPresent(
              slip ->
                  questions.add(
                      new Question(
                          kid.id(), kid.culture(), slip.criteria(), Set.of(slip.mistake()))));
    }
    return List.copyOf(questions);
  }
}
