package org.contactpoint.benchmark.mistake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.identity.Gender;

/**
 * Makes the searches of a benchmark: for children of the nation, with the mistakes of {@link
 * QueryMistake}. Never with a postcode or a number, which would find by themselves; never one that
 * the rules refuse (rules §3).
 */
public final class Questions {
  private static final int MOST_MISTAKES = 2;
  private static final double GENDER_KNOWN = 0.5;

  private final List<Kid> kids;
  private final long seed;
  private final Slips slips;
  private final List<QueryMistake> mistakes;

  /** Asks for those children, always the same for the same seed, with the lists of the seed. */
  public Questions(List<Kid> kids, long seed) {
    this(kids, seed, NameLists.of(seed));
  }

  /** Asks with those lists. */
  public Questions(List<Kid> kids, long seed, NameLists lists) {
    this.kids = kids;
    this.slips = new Slips(lists);
    this.mistakes =
        Stream.of(QueryMistake.values()).filter(m -> lists.knowMore() || !m.isOfOthers()).toList();
    this.seed = Seeds.of(seed, "questions");
  }

  /** That many searches with mistakes as often as they happen. */
  public List<Question> natural(int count) {
    return IntStream.range(0, count).mapToObj(this::nth).toList();
  }

  /** That many searches with each mistake alone, whichever children it can happen to. */
  public List<Question> each(int countOfEach) {
    return mistakes.stream().flatMap(mistake -> only(mistake, countOfEach).stream()).toList();
  }

  /** That many searches with each two mistakes that go together: the hard ones. */
  public List<Question> pairs(int countOfEach) {
    List<Question> all = new ArrayList<>();
    for (QueryMistake one : mistakes) {
      for (QueryMistake other : mistakes) {
        if (one.compareTo(other) < 0 && one.goesWith(other)) {
          all.addAll(with(List.of(one, other), countOfEach));
        }
      }
    }
    return List.copyOf(all);
  }

  /** That many searches with this mistake and no other. */
  public List<Question> only(QueryMistake mistake, int count) {
    return with(List.of(mistake), count);
  }

  private List<Question> with(List<QueryMistake> mistakes, int count) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, mistakes.toString()));
    List<Question> questions = new ArrayList<>(count);
    for (long tries = 0; questions.size() < count && tries < 2000L * count; tries++) {
      Kid kid = kids.get(random.nextInt(kids.size()));
      made(kid, mistakes, random)
          .flatMap(draft -> question(kid, draft, EnumSet.copyOf(mistakes)))
          .ifPresent(questions::add);
    }
    return List.copyOf(questions);
  }

  private Optional<Draft> made(Kid kid, List<QueryMistake> mistakes, SplittableRandom random) {
    Optional<Draft> draft = Optional.of(withGender(kid, random));
    for (QueryMistake mistake : mistakes) {
      draft = draft.flatMap(before -> slips.make(mistake, before, kid, random));
    }
    return draft;
  }

  private Question nth(int n) {
    SplittableRandom random = new SplittableRandom(Seeds.of(seed, n));
    while (true) {
      Kid kid = kids.get(random.nextInt(kids.size()));
      Optional<Question> question = about(kid, random);
      if (question.isPresent()) {
        return question.get();
      }
    }
  }

  private Optional<Question> about(Kid kid, SplittableRandom random) {
    Draft draft = withGender(kid, random);
    Set<QueryMistake> made = EnumSet.noneOf(QueryMistake.class);
    for (QueryMistake mistake : inAnyOrder(random)) {
      boolean happens =
          random.nextDouble() < mistake.rate()
              && made.size() < MOST_MISTAKES
              && made.stream().allMatch(mistake::goesWith);
      Optional<Draft> wrong = happens ? slips.make(mistake, draft, kid, random) : Optional.empty();
      if (wrong.isPresent()) {
        draft = wrong.get();
        made.add(mistake);
      }
    }
    return question(kid, draft, made);
  }

  /** Which mistake comes first must not be the same each time: it may leave no room for others. */
  private List<QueryMistake> inAnyOrder(SplittableRandom random) {
    List<QueryMistake> all = new ArrayList<>(mistakes);
    Collections.shuffle(all, Random.from(random));
    return all;
  }

  private static Draft withGender(Kid kid, SplittableRandom random) {
    boolean known = kid.gender() != Gender.UNKNOWN && random.nextDouble() < GENDER_KNOWN;
    return known ? Draft.of(kid).withGender(kid.gender()) : Draft.of(kid);
  }

  private static Optional<Question> question(Kid kid, Draft draft, Set<QueryMistake> made) {
    return Optional.of(draft.criteria())
        .filter(criteria -> criteria.lacking().isEmpty())
        .filter(criteria -> leavesOneSound(draft, made))
        .map(criteria -> new Question(kid.id(), kid.culture(), criteria, made));
  }

  /** With a name and the date wrong, there must be another name that is right (rules §3). */
  private static boolean leavesOneSound(Draft draft, Set<QueryMistake> made) {
    boolean bothNames = draft.given() != null && draft.family() != null;
    boolean wrongDate = made.stream().anyMatch(QueryMistake::isWrongDate);
    return bothNames || !wrongDate || made.stream().noneMatch(QueryMistake::isWrongName);
  }
}
