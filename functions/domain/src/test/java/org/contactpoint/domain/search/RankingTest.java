package org.contactpoint.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.domain.search.SearchCriteriaTest.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is shown to somebody who searches (rules §3), and who never is (rules §6). */
class RankingTest {
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final String NUMBER = "9000000009";
  private static final ContactPointId LEAH = id(1);
  private static final Ranking RANKING = new Ranking(new ComparableWords(new PlainSounds()));

  // Open records.

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
  @CsvSource({
    "Leah,Ward,2012-03-09,,",
    "LEAH,ward,,2012,",
    "Lea,Ward,2012-03-09,,",
    "Leah,Wrad,2012-03-09,,",
    "Leah,Ward,2012-09-03,,",
    "Leah,Ward,2012-03-08,,",
    "Ward,Leah,2012-03-09,,",
    "Leah,Brook,2012-03-09,,",
    "Leah,Ward-Khan,2012-03-09,,",
    ",Ward,2012-03-09,,",
    ",Wa*,2012-03-09,,",
    ",Ward,,,LS6 2AB",
    "Leah,,2012-03-09,,"
  })
  void openChildIsFoundTolerantly(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable Integer year,
      @Nullable String postcode) {
    assertThat(found(criteria(given, family, birth, year, postcode), leah())).containsExactly(LEAH);
  }

  /** With a name and the date wrong, the year and one sound must still be right (rules §3). */
  @Test
  void anotherNameAndAnotherYearFindNobody() {
    assertThat(found(criteria("Maya", "Ward", BORN.plusYears(2), null, null), leah())).isEmpty();
    assertThat(found(criteria("Maya", "Pike", BORN, null, "LS6 2AB"), leah())).isEmpty();
  }

  @Test
  void numberFindsTheChildWhateverElseIsWrong() {
    assertThat(found(asking("Maya", "Pike", BORN.plusYears(2), NUMBER), leah()))
        .containsExactly(LEAH);
    assertThat(found(asking(null, null, null, NUMBER), leah())).containsExactly(LEAH);
  }

  @Test
  void anotherNumberWeighsAgainst() {
    assertThat(score(asking("Leah", "Ward", BORN, "9990000018"), leah()))
        .isLessThan(score(asking("Leah", "Ward", BORN, null), leah()));
  }

  @Test
  void resultSaysWhatMatched() {
    SearchOutcome.Found found =
        (SearchOutcome.Found)
            RANKING.judge(criteria("Leah", "Wrad", BORN, null, "LS7 1AA"), List.of(leah()), false);

    assertThat(found.results().getFirst().matchedOn())
        .containsExactly("family-name", "given-name", "date-of-birth");
    assertThat(found.results().getFirst().score()).isBetween(0.4, 0.9);
  }

  @Test
  void nearerPlaceIsBetter() {
    double same = score(criteria(null, "Ward", null, null, "LS6 2AB"), leah());
    double sector = score(criteria(null, "Ward", null, null, "LS6 2ZZ"), leah());

    assertThat(same).isEqualTo(1);
    assertThat(sector).isLessThan(same);
    assertThat(found(criteria(null, "Ward", null, null, "LS7 1AA"), leah())).isEmpty();
  }

  @Test
  void genderAsksForTheSame() {
    assertThat(score(gendered(Gender.FEMALE), leah())).isEqualTo(1);
    assertThat(score(gendered(Gender.MALE), leah())).isLessThan(1);
    assertThat(score(gendered(Gender.UNKNOWN), leah())).isEqualTo(1);
  }

  @Test
  void bestComesFirst() {
    ChildRecord other = open(id(2), SourceFacts.of("Lea", "Ward").born(BORN));

    assertThat(found(criteria("Leah", "Ward", BORN, null, null), other, leah()))
        .containsExactly(LEAH, id(2));
  }

  /** … whatever their order before; of two alike, the smaller number. */
  @Test
  void orderOfResultsDependsOnNothingElse() {
    SourceFacts lea = SourceFacts.of("Lea", "Ward").born(BORN);
    SourceFacts same = SourceFacts.of("Leah", "Ward").born(BORN);
    SearchCriteria asked = criteria("Leah", "Ward", BORN, null, null);
    List<ContactPointId> ids =
        Stream.of(id(1), id(2)).sorted(Comparator.comparing(ContactPointId::value)).toList();
    ContactPointId small = ids.getFirst();
    ContactPointId large = ids.getLast();

    assertThat(found(asked, open(small, lea), open(large, same))).containsExactly(large, small);
    assertThat(found(asked, open(large, same), open(small, lea))).containsExactly(large, small);
    assertThat(found(asked, open(large, same), open(small, same))).containsExactly(small, large);
  }

  /** Weak ones are cut: whoever is far from the best is not shown beside it (rules §3). */
  @Test
  void whoeverIsFarFromTheBestIsShownAlone() {
    SearchCriteria asked = criteria("Leah", "Ward", BORN, null, null);
    ChildRecord tom = open(id(2), SourceFacts.of("Tom", "Ward").born(BORN));

    assertThat(found(asked, tom)).containsExactly(id(2));
    assertThat(found(asked, tom, leah())).containsExactly(LEAH);
  }

  /** However exact the best one is, whoever may be the same child is shown with it (rules §3). */
  @Test
  void whoeverMayBeTheSameChildIsShownAndBothAreMarked() {
    ChildRecord best = open(LEAH, of("local", SourceFacts.of("Leahanna", "Ward").born(BORN)));
    ChildRecord same = open(id(2), SourceFacts.of("Leah", "Wrad").born(BORN.plusDays(1)));
    ChildRecord tom = open(id(3), SourceFacts.of("Tom", "Ward").born(BORN));
    SearchCriteria asked = criteria("Leahanna", "Ward", BORN, null, null);

    assertThat(marked(asked, tom, same, best)).containsExactly(LEAH, id(2));
    assertThat(found(asked, tom, same, best)).containsExactly(LEAH, id(2));
    assertThat(marked(asked, tom, best)).isEmpty();
  }

  @Test
  void twoStrongOnesWhoMayBeOneChildAreMarked() {
    ChildRecord lea = open(id(2), of("local", SourceFacts.of("Lea", "Ward").born(BORN)));
    SearchCriteria asked = criteria("Leah", "Ward", BORN, null, null);

    assertThat(marked(asked, lea, leah())).containsExactly(LEAH, id(2));
    assertThat(marked(asked, leah())).isEmpty();
  }

  /** Ten strong ones are not too many, because another may be one of them. */
  @Test
  void whoeverMayBeTheSameChildIsNoneTooMany() {
    List<ChildRecord> many = new ArrayList<>();
    IntStream.range(1, 11)
        .forEach(i -> many.add(open(id(i), SourceFacts.of("Leahanna", "Ward").born(BORN))));
    many.add(open(id(11), of("local", SourceFacts.of("Leah", "Wrad").born(BORN.plusDays(1)))));
    SearchCriteria asked = criteria("Leahanna", "Ward", BORN, null, null);

    assertThat(found(asked, many.toArray(ChildRecord[]::new))).hasSize(10).doesNotContain(id(11));
    assertThat(found(asked, many.subList(5, 11).toArray(ChildRecord[]::new)))
        .hasSize(6)
        .endsWith(id(11));
  }

  /** No oracle: no shielded child is added or marked, and nobody because of one (rules §6). */
  @Test
  void shieldedChildIsNobodysDuplicate() {
    ChildRecord hidden =
        new ChildRecord.Shielded(
            id(4),
            Revision.NEW,
            new Face(SourceFacts.name("Lea", "Ward"), new DateOfBirth(BORN, false), Gender.FEMALE),
            "proof",
            Set.of());
    SearchCriteria asked = criteria("Leah", "Ward", BORN, null, null);
    SearchCriteria byGiven = criteria("Leah", null, BORN, null, null);
    ChildRecord le = open(id(5), of("local", SourceFacts.of("Leana", "Ward").born(BORN)));

    assertThat(found(asked, hidden, leah())).containsExactly(LEAH, id(4));
    assertThat(marked(asked, hidden, leah())).isEmpty();
    assertThat(found(byGiven, hidden, leah())).containsExactly(LEAH);
    assertThat(found(criteria("Lea", "Ward", BORN, null, "LS6 2AB"), hidden, le))
        .isEqualTo(found(criteria("Lea", "Ward", BORN, null, "LS6 2AB"), hidden));
  }

  /** More than ten strong ones: too many, no results, and what to add (rules §3). */
  @Test
  void moreThanTenStrongOnesAreTooMany() {
    List<ChildRecord> many = new ArrayList<>();
    IntStream.range(1, 12)
        .forEach(i -> many.add(open(id(i), SourceFacts.of("Leah", "Ward").born(BORN))));
    SearchCriteria asked = criteria(null, "Ward", BORN, null, null);

    assertThat(RANKING.judge(asked, many, false)).isInstanceOf(SearchOutcome.TooMany.class);
    assertThat(RANKING.judge(asked, many.subList(0, 10), false))
        .isInstanceOfSatisfying(
            SearchOutcome.Found.class, found -> assertThat(found.results()).hasSize(10));
    assertThat(RANKING.judge(asked, List.of(), true)).isInstanceOf(SearchOutcome.TooMany.class);
  }

  @Test
  void weakOnesAreCutBeforeCounting() {
    List<ChildRecord> many = new ArrayList<>(List.of(leah()));
    IntStream.range(2, 30)
        .forEach(i -> many.add(open(id(i), SourceFacts.of("Tom", "Ward").born(BORN.plusDays(40)))));

    assertThat(RANKING.judge(criteria("Leah", "Ward", BORN, null, null), many, false))
        .isInstanceOfSatisfying(
            SearchOutcome.Found.class, found -> assertThat(found.results()).hasSize(1));
  }

  @Test
  void mergedAndWithdrawnRecordsAreNotFound() {
    ChildRecord merged = new ChildRecord.Merged(id(3), Revision.NEW, LEAH, false, Set.of());
    Statement gone =
        statement(id(4), SourceFacts.of("Leah", "Ward").born(BORN))
            .saying(
                new Version(
                    LocalDate.of(2026, 6, 1),
                    "b",
                    true,
                    SourceFacts.of("Leah", "Ward").born(BORN).facts()));

    assertThat(found(criteria("Leah", "Ward", BORN, null, null), merged, open(id(4), gone)))
        .isEmpty();
  }

  // Shielded children.

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    ",Ward,2012-03-09,,",
    ",Ward,,2012,",
    ",Wrad,2012-03-09,,",
    ",Warde,,2012,",
    "Leah,Ward,2012-03-09,,LS6 2AB",
    "Leah,ward,2012-03-10,,"
  })
  void shieldedChildIsFoundByPublicFamilyNameWithDateOrYear(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable Integer year,
      @Nullable String postcode) {
    assertThat(found(criteria(given, family, birth, year, postcode), shielded()))
        .containsExactly(LEAH);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
  @CsvSource({
    // given name and date alone
    "Leah,,2012-03-09,,",
    // former names
    "Leah,Brook,2012-03-09,,",
    ",Brook,2012-03-09,,",
    // swapped names
    "Ward,Leah,2012-03-09,,",
    ",Leah,2012-03-09,,",
    // an open end
    ",Wa*,2012-03-09,,",
    ",Ward*,2012-03-09,,",
    "Leah,Ward*,2012-03-09,,LS6 2AB",
    // a part of the name
    ",Ward-Khan,2012-03-09,,",
    // the place
    ",Ward,,,LS6 2AB",
    "Leah,Ward,,,LS6 2AB",
    // another year
    "Leah,Ward,2013-03-09,,",
    "Leah,Ward,,2011,"
  })
  void shieldedChildIsNeverFoundOtherwise(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable Integer year,
      @Nullable String postcode) {
    assertThat(found(criteria(given, family, birth, year, postcode), shielded())).isEmpty();
  }

  @Test
  void shieldedChildIsNeverFoundByNumber() {
    assertThat(found(asking(null, null, null, NUMBER), shielded())).isEmpty();
    assertThat(found(asking("Leah", null, BORN, NUMBER), shielded())).isEmpty();
  }

  @Test
  void shieldedChildWithoutBirthdayIsNotFound() {
    ChildRecord dayless = shielded(new Face(SourceFacts.name("Leah", "Ward"), null, Gender.FEMALE));

    assertThat(found(criteria("Leah", "Ward", BORN, null, null), dayless)).isEmpty();
  }

  /** No oracle: a right and a wrong guess at what is hidden weigh the same (rules §6). */
  @Property(seed = "20040312", tries = 100)
  void hiddenPlaceAndNumberWeighNothing(
      @ForAll("postcodes") @Nullable String place, @ForAll("numbers") @Nullable String number) {
    SearchCriteria plain = asking("Leah", "Ward", BORN, null);
    SearchCriteria guessing =
        new SearchCriteria(
            plain.given(),
            plain.family(),
            plain.dateOfBirth(),
            null,
            null,
            place == null ? null : new Postcode(place),
            number == null ? null : new Identifier.Nhs(new NhsNumber(number)));

    assertThat(RANKING.judge(guessing, List.of(shielded()), false))
        .isEqualTo(RANKING.judge(plain, List.of(shielded()), false));
  }

  /** Shielding never widens what a search finds. */
  @Property(seed = "20040312", tries = 300)
  void whoeverFindsTheShieldedChildHadFoundTheOpenOne(
      @ForAll("givens") @Nullable String given,
      @ForAll("families") @Nullable String family,
      @ForAll("days") LocalDate day) {
    SearchCriteria asked = criteria(given, family, day, null, null);

    assertThat(found(asked, leah())).containsAll(found(asked, shielded()));
  }

  // The look of a row.

  @Test
  void rowLooksLikeShieldedChildByItsFace() {
    assertThat(looks(SourceFacts.of("Leah", "Ward").born(BORN))).isTrue();
    assertThat(looks(SourceFacts.of("Lea", "Wrad").born(BORN.plusDays(1)))).isTrue();
    assertThat(looks(SourceFacts.of("Ward", "Leah").born(BORN))).isTrue();
    assertThat(looks(SourceFacts.of("Leah", "Ward").born(LocalDate.of(2012, 1, 1)))).isTrue();
  }

  @Test
  void rowOfSomebodyElseDoesNotLookLikeTheShieldedChild() {
    assertThat(looks(SourceFacts.of("Tom", "Ward").born(BORN))).isFalse();
    assertThat(looks(SourceFacts.of("Leah", "Pike").born(BORN))).isFalse();
    assertThat(looks(SourceFacts.of("Leah", "Ward").born(BORN.plusDays(100)))).isFalse();
    assertThat(looks(SourceFacts.of("Leah", "Ward"))).isFalse();
    assertThat(looks(SourceFacts.of("Leah", "Pike").born(BORN.plusDays(1)))).isFalse();
  }

  /** Address, postcode and the like never count (rules §6). */
  @Test
  void placeNeverMakesRowLookLikeShieldedChild() {
    assertThat(looks(SourceFacts.of("Tom", "Ward").born(BORN).at("1 High Street", "LS6 2AB")))
        .isFalse();
    assertThat(hiddenKeys(SourceFacts.of("Tom", "Ward").born(BORN).at("1 High Street", "LS6 2AB")))
        .noneMatch(hidden()::contains);
  }

  // The keys that recognise a row.

  @Test
  void hiddenKeysRecogniseRowByNumber() {
    assertThat(hiddenKeys(SourceFacts.of("Tom", "Pike").nhs(NUMBER))).anyMatch(hidden()::contains);
  }

  /** A name that the row lacks, or that is a placeholder, counts as agreeing (rules §6). */
  @ParameterizedTest
  @CsvSource({
    ",Ward,2012-03-09",
    "Leah,,2012-03-09",
    "Baby,Ward,2012-03-09",
    "Leah,Unknown,2012-03-09",
    ",Ward,2012-03-10",
    ",Wardx,2012-03-09",
    ",Brook,2012-03-09",
    "L,Brook,2012-03-09",
    "L J,Ward,2012-03-10",
    "Le,Brook,2012-03-09",
    "Baby Brook,Brook,2012-03-09",
    "Leah,W,2012-03-09"
  })
  void hiddenKeysRecogniseRowThatLacksName(
      @Nullable String given, @Nullable String family, LocalDate day) {
    assertThat(hiddenKeys(SourceFacts.of(given, family).born(day))).anyMatch(hidden()::contains);
  }

  @ParameterizedTest
  @CsvSource({
    ",Ward,2012-03-09",
    "Leah,,2012-03-09",
    "Baby,Ward,2012-03-10",
    "Leah,Unknown,2012-03-09",
    "L,Ward,2012-03-09",
    "Le,Ward,2012-03-09",
    "Leahanna,Ward,2012-03-09",
    "Twin B,Ward,2012-03-09",
    "Leah,W.,2012-03-09"
  })
  void rowThatLacksNameLooksLikeShieldedChildByItsFace(
      @Nullable String given, @Nullable String family, LocalDate day) {
    assertThat(looks(SourceFacts.of(given, family).born(day))).isTrue();
  }

  /** A given name that is cut short makes neither another day nor another family name agree. */
  @Test
  void rowWithGivenNameCutShortLooksLikeNobodyWhereTheRestDiffers() {
    assertThat(looks(SourceFacts.of("Le", "Ward").born(BORN.plusDays(100)))).isFalse();
    assertThat(looks(SourceFacts.of("Le", "Pike").born(BORN))).isFalse();
  }

  @Test
  void placeholdersAloneLookLikeNobody() {
    assertThat(looks(SourceFacts.of("Baby", "Unknown").born(BORN))).isFalse();
    assertThat(hiddenKeys(SourceFacts.of("Baby", "Unknown").born(BORN)))
        .noneMatch(hidden()::contains);
    assertThat(looks(SourceFacts.of("L", "W").born(BORN))).isFalse();
    assertThat(hiddenKeys(SourceFacts.of("L", "W").born(BORN))).noneMatch(hidden()::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "Leah,Ward,2012-03-10",
    "Leah,Ward,2013-03-09",
    "Leah,Ward,2012-09-03",
    "Leah,Ward,2012-04-09",
    "Lea,Wrad,2012-03-19",
    "Leah,Warxd,2012-03-09",
    "Liah,Ward,2012-03-09",
    "Leah,Brook,2012-03-10",
    "Ward,Leah,2012-03-09"
  })
  void hiddenKeysRecogniseRowByBothNamesAndBirthdayWithSlip(
      String given, String family, LocalDate day) {
    assertThat(hiddenKeys(SourceFacts.of(given, family).born(day))).anyMatch(hidden()::contains);
  }

  @ParameterizedTest
  @CsvSource({"Leah,Ward,2012-06-17", "Tom,Ward,2012-03-09", "Leah,Pike,2012-03-09"})
  void hiddenKeysLeaveOthersAlone(String given, String family, LocalDate day) {
    assertThat(hiddenKeys(SourceFacts.of(given, family).born(day))).noneMatch(hidden()::contains);
  }

  @Provide
  Arbitrary<@Nullable String> postcodes() {
    return Arbitraries.of("LS6 2AB", "LS6 2ZZ", "YO1 7HH").injectNull(0.2);
  }

  @Provide
  Arbitrary<@Nullable String> numbers() {
    return Arbitraries.of(NUMBER, "9990000018").injectNull(0.2);
  }

  @Provide
  Arbitrary<@Nullable String> givens() {
    return Arbitraries.of("Leah", "Lea", "Maya", "Ward", "Le*").injectNull(0.2);
  }

  @Provide
  Arbitrary<@Nullable String> families() {
    return Arbitraries.of("Ward", "Wrad", "Warde", "Brook", "Leah", "Wa*", "Pike").injectNull(0.2);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        BORN, BORN.plusDays(1), BORN.plusYears(1), BORN.plusDays(100), LocalDate.of(2012, 9, 3));
  }

  private static Set<IndexKey> hidden() {
    ChildRecord.Open child = leah();
    return IndexKeys.hidden(child.view(), child.face(), new PlainSounds());
  }

  private static Set<IndexKey> hiddenKeys(SourceFacts row) {
    return IndexKeys.hiddenOfRow(row.facts(), new PlainSounds());
  }

  private static boolean looks(SourceFacts row) {
    return new PublicFaceMatch(new NameComparison(new PlainSounds()))
        .isOf(row.facts(), leah().face());
  }

  private static List<ContactPointId> found(SearchCriteria criteria, ChildRecord... candidates) {
    return RANKING.judge(criteria, Arrays.asList(candidates), false)
            instanceof SearchOutcome.Found found
        ? found.results().stream().map(result -> result.child().id()).toList()
        : List.of();
  }

  private static List<ContactPointId> marked(SearchCriteria criteria, ChildRecord... candidates) {
    return RANKING.judge(criteria, Arrays.asList(candidates), false)
            instanceof SearchOutcome.Found found
        ? found.results().stream()
            .filter(SearchResult::possibleDuplicate)
            .map(result -> result.child().id())
            .toList()
        : List.of();
  }

  private static double score(SearchCriteria criteria, ChildRecord candidate) {
    return RANKING.judge(criteria, List.of(candidate), false) instanceof SearchOutcome.Found found
        ? found.results().getFirst().score()
        : -1;
  }

  private static SearchCriteria asking(
      @Nullable String given,
      @Nullable String family,
      @Nullable LocalDate birth,
      @Nullable String number) {
    SearchCriteria plain = criteria(given, family, birth, null, null);
    return new SearchCriteria(
        plain.given(),
        plain.family(),
        plain.dateOfBirth(),
        null,
        null,
        null,
        number == null ? null : new Identifier.Nhs(new NhsNumber(number)));
  }

  private static SearchCriteria gendered(Gender gender) {
    SearchCriteria plain = criteria("Leah", "Ward", BORN, null, null);
    return new SearchCriteria(
        plain.given(), plain.family(), plain.dateOfBirth(), null, gender, null, null);
  }

  private static ChildRecord shielded() {
    return shielded(
        new Face(SourceFacts.name("Leah", "Ward"), new DateOfBirth(BORN, false), Gender.FEMALE));
  }

  private static ChildRecord shielded(Face face) {
    return new ChildRecord.Shielded(LEAH, Revision.NEW, face, "proof", Set.of());
  }

  private static ChildRecord.Open leah() {
    return open(
        LEAH,
        SourceFacts.of("Leah", "Ward")
            .also(NameType.FORMER, "Leah", "Brook")
            .born(BORN)
            .gender(Gender.FEMALE)
            .nhs(NUMBER)
            .at("1 High Street", "LS6 2AB"));
  }

  private static ChildRecord.Open open(ContactPointId id, SourceFacts telling) {
    return open(id, statement(id, telling));
  }

  private static ChildRecord.Open open(ContactPointId id, Statement statement) {
    return new ChildRecord.Open(
        id, Revision.NEW, Authority.NATIONAL, List.of(statement), Set.of(), false);
  }

  private static Statement statement(ContactPointId id, SourceFacts telling) {
    return Statement.first(
        new StatementKey(new Source(Authority.NATIONAL, "health"), "1"),
        id,
        new Version(LocalDate.of(2026, 5, 1), "a", false, telling.facts()));
  }

  /** What another source says. */
  private static Statement of(String feed, SourceFacts telling) {
    return Statement.first(
        new StatementKey(new Source(Authority.NATIONAL, feed), "1"),
        LEAH,
        new Version(LocalDate.of(2026, 5, 1), "a", false, telling.facts()));
  }

  private static ContactPointId id(int seed) {
    return ContactPointId.generate(new Random(seed));
  }
}
