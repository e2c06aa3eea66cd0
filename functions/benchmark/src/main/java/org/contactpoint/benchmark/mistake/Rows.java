package org.contactpoint.benchmark.mistake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.benchmark.nation.Household;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.nation.Nation;
import org.contactpoint.benchmark.nation.Records;
import org.contactpoint.benchmark.nation.Siblings;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/** What second sources say of children of the nation, with mistakes and the truth. */
public final class Rows {
  private final Nation nation;
  private final List<Kid> kids;
  private final Siblings siblings;
  private final long seed;
  private final Slips slips;

  /** Rows about those children, always the same for the same seed. */
  public Rows(Nation nation, List<Kid> kids, long seed) {
    this(nation, kids, seed, NameLists.of(seed));
  }

  /** Rows with the short forms, spellings and scripts of those lists. */
  public Rows(Nation nation, List<Kid> kids, long seed, NameLists lists) {
    this.slips = new Slips(lists);
    this.nation = nation;
    this.kids = kids;
    this.siblings = new Siblings(kids);
    this.seed = Seeds.of(seed, "rows");
  }

  /** What that source says of the child; the number is the row's in its file. */
  public SeenRow about(Kid kid, SecondSource source, long number) {
    return new Seen(kid, source).row(number);
  }

  /** One row of the child's family in the making. */
  private final class Seen {
    private final Kid kid;
    private final SecondSource source;
    private final FeedRates rates;
    private final SplittableRandom random;
    private final Set<RowMistake> made = EnumSet.noneOf(RowMistake.class);

    Seen(Kid kid, SecondSource source) {
      this.kid = kid;
      this.source = source;
      this.rates = source.rates();
      this.random = new SplittableRandom(Seeds.of(Seeds.of(seed, kid.id()), source.name()));
    }

    SeenRow row(long number) {
      StatementKey key = new StatementKey(source.source(), "R" + kid.id());
      Facts facts = facts();
      Row row =
          new Row(
              number, key, Records.AS_OF, RowAction.UPSERT, facts, null, null, "row-" + key.code());
      return new SeenRow(kid.id(), source, row, made);
    }

    private Facts facts() {
      SeenName name = new SeenName(kid, twins(), rates, random, slips);
      PersonName seen = name.seen(strangersName());
      made.addAll(name.mistakes());
      Household household = household();
      return new Facts(
          List.of(new TypedName(NameType.CURRENT, seen)),
          birthday(),
          gender(),
          identifiers(),
          address(household),
          household.carers(),
          null,
          null,
          null);
    }

    private Set<String> twins() {
      return siblings
          .twins(kid)
          .map(Kid::given)
          .filter(Objects::nonNull)
          .collect(Collectors.toSet());
    }

    private String strangersName() {
      String family = kids.get(random.nextInt(kids.size())).familyName();
      return family == null || family.equals(kid.familyName()) ? "Newman" : family;
    }

    private @Nullable DateOfBirth birthday() {
      if (happens(RowMistake.MISSING_DOB, rates.missingDob())) {
        return null;
      }
      LocalDate day = kid.born();
      LocalDate said = day;
      if (happens(rates.defaultDob())) {
        said = said(RowMistake.DEFAULT_DOB, day, DateMistakes.standIn(day));
      } else if (happens(FeedRates.DOB_SLIP)) {
        said = said(RowMistake.DOB_SLIP, day, slipped(day));
      }
      return new DateOfBirth(said, false);
    }

    private LocalDate said(RowMistake mistake, LocalDate right, LocalDate other) {
      if (!other.equals(right)) {
        made.add(mistake);
      }
      return other;
    }

    private LocalDate slipped(LocalDate day) {
      double kind = random.nextDouble();
      if (kind < FeedRates.DOB_CHANGED_OVER) {
        return DateMistakes.changedOver(day);
      }
      if (kind < FeedRates.DOB_DIGIT) {
        return DateMistakes.oneDigit(day, random);
      }
      return kind < FeedRates.DOB_NEIGHBOUR
          ? DateMistakes.neighbour(day, random)
          : DateMistakes.otherYear(day, random);
    }

    private Gender gender() {
      boolean slips =
          kid.gender() != Gender.UNKNOWN && happens(RowMistake.GENDER_SLIP, FeedRates.GENDER_SLIP);
      return !slips ? kid.gender() : kid.gender() == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }

    private List<Identifier> identifiers() {
      List<Identifier> numbers = new ArrayList<>();
      if (!happens(RowMistake.NO_NHS, 1 - rates.nhs())) {
        numbers.add(new Identifier.Nhs(whose().nhsNumber()));
      }
      Upn upn = kid.pupilNumber();
      if (upn != null && happens(rates.upn())) {
        numbers.add(new Identifier.Pupil(upn));
      }
      return numbers;
    }

    private Kid whose() {
      List<Kid> others = siblings.of(kid);
      return !others.isEmpty() && happens(RowMistake.SIBLING_NHS, FeedRates.SIBLING_NHS)
          ? others.get(random.nextInt(others.size()))
          : kid;
    }

    private Household household() {
      return happens(RowMistake.MOVED, FeedRates.MOVED)
          ? nation.moved(kid.household(), random)
          : kid.household();
    }

    private @Nullable Address address(Household household) {
      return happens(RowMistake.NO_ADDRESS, 1 - rates.address()) ? null : household.address();
    }

    private boolean happens(RowMistake mistake, double rate) {
      boolean happens = happens(rate);
      if (happens) {
        made.add(mistake);
      }
      return happens;
    }

    private boolean happens(double rate) {
      return random.nextDouble() < rate;
    }
  }
}
