package org.contactpoint.domain.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.DeletionVariants;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexKeysTest {
  private static final ContactPointId LEAH = ContactPointId.generate(new java.util.Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate JUNE = LocalDate.of(2014, 6, 17);
  private static final Sounds SOUNDS = new PlainSounds();
  private static final Identifier NHS = new Identifier.Nhs(new NhsNumber("9000000009"));

  @Test
  void nothingByWhichAChildIsFoundIsPrinted() {
    assertThat(IndexKey.birthGiven(LocalDate.of(2012, 3, 4), "l"))
        .hasToString("IndexKey[BIRTH_GIVEN, redacted]");
    assertThat(HiddenForms.of(SourceFacts.name("Leah", "Ward"), new PlainSounds()))
        .hasToString("HiddenForms[redacted]");
  }

  @Test
  void usualChildStandsUnderTwentyOneKeys() {
    assertThat(keys(facts(BORN, current("Leah", "Ward"))))
        .hasSize(21)
        .contains(
            IndexKey.birthFamily(BORN, "wrd"),
            IndexKey.birthGiven(BORN, "l"),
            IndexKey.yearBoth(2012, "l", "wrd"),
            IndexKey.birthInitials(BORN, "l", "w"),
            IndexKey.dayBoth(BORN, "l", "wrd"),
            IndexKey.yearFamily(2012, "wrd"),
            IndexKey.placeFamily("LS6", "wrd"),
            IndexKey.placeGiven("LS6", "l"),
            IndexKey.birthFamilyPrefix(BORN, "wa"),
            IndexKey.birthGivenPrefix(BORN, "le"),
            IndexKey.placePrefix("LS6", "wa"));
  }

  @Test
  void doubleNamesStandByPartAndAsOneWord() {
    assertThat(keys(facts(BORN, current("Leah", "Ward-Khan"))))
        .contains(
            IndexKey.birthFamily(BORN, "wrd"),
            IndexKey.birthFamily(BORN, "kn"),
            IndexKey.birthFamily(BORN, "wrdkn"));
  }

  @Test
  void particlesAreNoNamesByThemselves() {
    assertThat(keys(facts(BORN, current("Ana", "de la Cruz"))))
        .contains(IndexKey.birthFamily(BORN, "crz"), IndexKey.birthFamily(BORN, "dlcrz"))
        .doesNotContain(IndexKey.birthFamily(BORN, "d"), IndexKey.birthFamily(BORN, "l"));
  }

  @Test
  void formerNamesAndAliasesAreFoundToo() {
    assertThat(
            keys(
                facts(
                    BORN,
                    current("Leah", "Ward"),
                    new TypedName(NameType.FORMER, name("Leah", "Brook")),
                    new TypedName(NameType.ALIAS, name("Kit", null)))))
        .contains(IndexKey.birthFamily(BORN, "brk"), IndexKey.birthGiven(BORN, "kt"));
  }

  @Test
  void nameThatStandsAloneIsGivenAndFamilyName() {
    assertThat(keys(facts(BORN, current("Arina", null))))
        .contains(IndexKey.birthFamily(BORN, "arn"), IndexKey.birthGiven(BORN, "arn"));
  }

  @Test
  void otherScriptsAreFoundInLatinLetters() {
    assertThat(keys(facts(BORN, current("Арина", "Ward"))))
        .contains(IndexKey.birthGiven(BORN, "arn"), IndexKey.birthGivenPrefix(BORN, "ar"));
  }

  @Test
  void nameNotGivenYetIsNoKey() {
    assertThat(keys(facts(BORN, current("Baby", "Ward"))))
        .noneMatch(key -> key.family() == KeyFamily.BIRTH_GIVEN)
        .noneMatch(key -> key.family() == KeyFamily.YEAR_BOTH);
  }

  @Test
  void childWithManyNamesHasFortyKeysAndAlwaysTheSame() {
    List<TypedName> names = new ArrayList<>(List.of(current("Leah", "Ward")));
    IntStream.range(0, 30)
        .mapToObj(i -> name("Leah", "Qu" + (char) ('b' + i % 20) + "x" + (char) ('b' + i / 20)))
        .map(n -> new TypedName(NameType.ALIAS, n))
        .forEach(names::add);
    Set<IndexKey> keys = keys(facts(BORN, names.toArray(TypedName[]::new)));
    List<TypedName> turned = new ArrayList<>(names.reversed());
    assertThat(keys)
        .hasSize(IndexKeys.MOST)
        .isEqualTo(keys(facts(BORN, turned.toArray(TypedName[]::new))))
        .contains(IndexKey.birthFamily(BORN, "wrd"), IndexKey.placeFamily("LS6", "wrd"));
  }

  @Test
  void childWhoseSourcesWithdrewStandsNowhere() {
    Statement statement =
        statement(facts(BORN, current("Leah", "Ward")))
            .saying(
                new Version(
                    LocalDate.of(2026, 6, 1), "b", true, Facts.named(name("Leah", "Ward"))));
    assertThat(IndexKeys.of(open(statement), SOUNDS)).isEmpty();
  }

  @Test
  void faceStandsUnderItsFamilyNameWithDateOrYearAlone() {
    Face face = new Face(name("Leah", "Ward"), new DateOfBirth(BORN, false), Gender.FEMALE);
    assertThat(IndexKeys.ofFace(face, SOUNDS))
        .contains(
            IndexKey.birthFamily(BORN, "wrd"), IndexKey.faces(BORN), IndexKey.faces(2012, "wrd"))
        .allMatch(key -> key.family() == KeyFamily.BIRTH_FAMILY || key.family() == KeyFamily.FACE)
        .hasSizeLessThanOrEqualTo(IndexKeys.MOST);
  }

  @Test
  void uploadsRecogniseShieldedChildByEveryNameDayAndNumber() {
    Facts facts =
        facts(BORN, current("Leah", "Ward"), new TypedName(NameType.FORMER, name("Leah", "Brook")));
    ChildRecord.Open open = open(statement(facts));
    Set<IndexKey> hidden = IndexKeys.hidden(open.view(), open.face(), SOUNDS);
    assertThat(hiddenRow(BORN, "Leah", "Brook")).anyMatch(hidden::contains);
    assertThat(families(hidden))
        .containsExactlyInAnyOrder(KeyFamily.IDENTIFIER, KeyFamily.YEAR_BOTH);
  }

  @Test
  void rowLooksHiddenByBothNamesAndBirthdayButForOneSlip() {
    ChildRecord.Open open = open(statement(numberless(BORN, current("Leah", "Ward"))));
    Set<IndexKey> hidden = IndexKeys.hidden(open.view(), open.face(), SOUNDS);

    assertThat(hiddenRow(BORN.plusDays(1), "Lea", "Ward")).anyMatch(hidden::contains);
    assertThat(hiddenRow(BORN.plusYears(1), "Leah", "Ward")).anyMatch(hidden::contains);
    assertThat(hiddenRow(BORN.withDayOfMonth(3).withMonth(9), "Leah", "Ward"))
        .anyMatch(hidden::contains);
    assertThat(hiddenRow(BORN, "Ward", "Leah")).anyMatch(hidden::contains);
    assertThat(hiddenRow(BORN, "Leah", "Warxd")).anyMatch(hidden::contains);
    assertThat(hiddenRow(BORN, "Liah", "Ward")).anyMatch(hidden::contains);
  }

  @Test
  void rowOfTwinOrNamesakeWithAnotherBirthdayDoesNotLookHidden() {
    ChildRecord.Open open = open(statement(numberless(BORN, current("Leah", "Ward"))));
    Set<IndexKey> hidden = IndexKeys.hidden(open.view(), open.face(), SOUNDS);

    assertThat(hiddenRow(BORN, "Tom", "Ward")).noneMatch(hidden::contains);
    assertThat(hiddenRow(BORN, "Leah", "Pike")).noneMatch(hidden::contains);
    assertThat(hiddenRow(BORN.plusDays(100), "Leah", "Ward")).noneMatch(hidden::contains);
  }

  private static Set<IndexKey> hiddenRow(LocalDate born, String given, String family) {
    return IndexKeys.hiddenOfRow(numberless(born, current(given, family)), SOUNDS);
  }

  private static Facts numberless(LocalDate born, TypedName... names) {
    return new Facts(
        List.of(names),
        new DateOfBirth(born, false),
        Gender.FEMALE,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  /** Both names with two parts of the birthday each, either alone, and either but for a letter. */
  @Test
  void hiddenChildStandsUnderBothNamesAndEachAloneWithEveryTwoPartsOfTheBirthday() {
    ChildRecord.Open open = open(statement(numberless(BORN, current("Leah", "Ward"))));

    assertThat(texts(IndexKeys.hidden(open.view(), open.face(), SOUNDS)))
        .containsExactlyInAnyOrderElementsOf(
            all(
                List.of(
                    onParts("l|wrd", "l|*", "*|wrd"),
                    slips("leah", "wrd", true),
                    slips("ward", "l", false),
                    slips("leah", "*", true),
                    slips("ward", "*", false))));
  }

  @Test
  void rowAsksForHiddenChildrenInEitherOrderAndWithDayAndMonthChangedOver() {
    assertThat(texts(hiddenRow(BORN, "Leah", "Ward")))
        .containsExactlyInAnyOrderElementsOf(
            all(
                List.of(
                    onParts("l|wrd", "wrd|l"),
                    Set.of("-9-3|l|wrd"),
                    slips("leah", "wrd", true),
                    slips("ward", "l", false))));
  }

  @Test
  void rowThatLacksANameAsksForAnyOther() {
    assertThat(texts(hiddenRow(BORN, "Leah", "Unknown")))
        .containsExactlyInAnyOrderElementsOf(
            all(List.of(onParts("l|*"), slips("leah", "*", true))));
    assertThat(texts(hiddenRow(BORN, "Baby", "Ward")))
        .containsExactlyInAnyOrderElementsOf(
            all(List.of(onParts("*|wrd"), slips("ward", "*", false))));
    assertThat(texts(IndexKeys.hiddenOfRow(numberless(BORN, current("Arina", null)), SOUNDS)))
        .containsExactlyInAnyOrderElementsOf(
            all(
                List.of(
                    onParts("arn|*", "*|arn"),
                    slips("arina", "*", true),
                    slips("arina", "*", false))));
  }

  @Test
  void givenNameThatMayBeCutShortAlsoAsksForAnyOther() {
    assertThat(texts(hiddenRow(BORN, "Le", "Ward")))
        .containsAll(onParts("l|wrd", "wrd|l", "*|wrd"));
    assertThat(texts(hiddenRow(BORN, "Lea", "Ward")))
        .containsAll(onParts("l|wrd", "wrd|l"))
        .doesNotContainAnyElementsOf(onParts("*|wrd"));
  }

  /** A row's nickname may stand for several names; a child is called what it is called. */
  @Test
  void rowAsksForEveryNameThatItsNicknameMayStandFor() {
    ChildRecord.Open beth = open(statement(numberless(BORN, current("Beth", "Ward"))));

    assertThat(texts(hiddenRow(BORN, "Beth", "Ward")))
        .contains("-3-9|bt|wrd", "-3-9|elzbt|wrd", "-3-9|btn|wrd");
    assertThat(texts(IndexKeys.hidden(beth.view(), beth.face(), SOUNDS)))
        .contains("-3-9|bt|wrd")
        .doesNotContain("-3-9|elzbt|wrd", "-3-9|btn|wrd");
  }

  private static Set<String> onParts(String... names) {
    return Stream.of("2012-03", "2012--09", "-3-9")
        .flatMap(part -> Stream.of(names).map(name -> part + "|" + name))
        .collect(Collectors.toSet());
  }

  private static Set<String> slips(String word, String other, boolean first) {
    return DeletionVariants.of(word).stream()
        .map(slip -> BORN + "|" + (first ? slip + "|" + other : other + "|" + slip))
        .collect(Collectors.toSet());
  }

  private static Set<String> all(List<Set<String>> some) {
    return some.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static Set<String> texts(Set<IndexKey> keys) {
    return keys.stream().map(IndexKey::text).collect(Collectors.toSet());
  }

  @Test
  void rowIsLookedUpByNumberHomeDayNamesAndTheFacesOfTheDay() {
    assertThat(IndexKeys.ofRow(facts(BORN, current("Leah", "Ward")), SOUNDS))
        .containsExactlyInAnyOrder(
            IndexKey.of(NHS),
            IndexKey.joined(KeyFamily.HOME, "postcode", "LS6 2AB"),
            IndexKey.faces(BORN),
            IndexKey.birthFamily(BORN, "wrd"),
            IndexKey.birthGiven(BORN, "l"),
            IndexKey.yearBoth(2012, "l", "wrd"),
            IndexKey.dayBoth(BORN, "l", "wrd"));
    assertThat(IndexKeys.ofRow(numberless(BORN, current("Arina", null)), SOUNDS))
        .containsExactlyInAnyOrder(
            IndexKey.faces(BORN),
            IndexKey.birthFamily(BORN, "arn"),
            IndexKey.birthGiven(BORN, "arn"));
  }

  @Test
  void childOfFrequentNamesStandsInTheYearsListAndInTheFinerOnes() {
    assertThat(keys(facts(BORN, current("Thomas", "Smith"))))
        .contains(
            IndexKey.yearBoth(2012, "tms", "smt"),
            IndexKey.monthBoth(BORN, "tms", "smt"),
            IndexKey.monthDayBoth(BORN, "tms", "smt"),
            IndexKey.yearGiven(2012, "tms", "s"),
            IndexKey.yearOfFamily(2012, "smt", "th"));
  }

  /** Rows of one child that are worked off at the same time. */
  @Test
  void rowsMeetByDayAndBothNamesOrTheOnlyOne() {
    assertThat(IndexKeys.meeting(facts(BORN, current("Leah", "Ward")), SOUNDS))
        .containsExactlyInAnyOrder(IndexKey.dayBoth(BORN, "l", "wrd"), IndexKey.of(NHS));
    assertThat(IndexKeys.meeting(numberless(BORN, current("Arina", null)), SOUNDS))
        .containsExactly(IndexKey.birthFamily(BORN, "arn"));
    assertThat(IndexKeys.meeting(numberless(BORN, current("Baby", "Ward")), SOUNDS))
        .containsExactly(IndexKey.birthFamily(BORN, "wrd"));
    assertThat(IndexKeys.meeting(facts(null, current("Leah", "Ward")), SOUNDS)).isEmpty();
  }

  @Test
  void rowWithSwappedNamesMeetsTheChild() {
    Set<IndexKey> child = keys(facts(BORN, current("Leah", "Ward")));
    Set<IndexKey> row = IndexKeys.ofRow(facts(BORN, current("Ward", "Leah")), SOUNDS);
    assertThat(row).contains(IndexKey.yearBoth(2012, "l", "wrd")).anyMatch(child::contains);
  }

  @Test
  void rowWithoutBirthdayIsLookedUpByPlace() {
    assertThat(families(IndexKeys.ofRow(facts(null, current("Leah", "Ward")), SOUNDS)))
        .containsExactlyInAnyOrder(KeyFamily.IDENTIFIER, KeyFamily.HOME, KeyFamily.PLACE_FAMILY);
  }

  @Test
  void homeWithoutPostcodeIsLookedForByItsProperty() {
    Address home = new Address(AddressStatus.CURRENT, new Uprn("100"), List.of(), null, null, null);
    Address nowhere = new Address(AddressStatus.NO_KNOWN, null, List.of(), null, null, null);

    assertThat(IndexKeys.homes(home))
        .containsExactly(IndexKey.joined(KeyFamily.HOME, "uprn", "100"));
    assertThat(IndexKeys.homes(nowhere)).isEmpty();
  }

  @Test
  void otherStatedBirthdaysAreFoundToo() {
    LocalDate other = LocalDate.of(2012, 3, 10);
    Statement health = statement(facts(other, current("Leah", "Ward")));
    Statement school =
        Statement.first(
            new StatementKey(new Source(Authority.NATIONAL, "school"), "1"),
            LEAH,
            new Version(
                LocalDate.of(2026, 5, 2), "b", false, facts(BORN, current("Leah", "Ward"))));
    ChildRecord.Open both =
        new ChildRecord.Open(
            LEAH, Revision.NEW, Authority.NATIONAL, List.of(health, school), Set.of(), false);

    assertThat(IndexKeys.of(both, SOUNDS))
        .contains(IndexKey.birthFamily(BORN, "wrd"), IndexKey.birthFamily(other, "wrd"));
  }

  @Test
  void faceStandsAmongTheFacesOfItsYearButForEachLetter() {
    Face face = new Face(name("Leah", "Ward"), new DateOfBirth(BORN, false), Gender.FEMALE);

    assertThat(IndexKeys.ofFace(face, SOUNDS))
        .containsExactlyInAnyOrder(
            IndexKey.birthFamily(BORN, "wrd"),
            IndexKey.faces(BORN),
            IndexKey.faces(2012, "wrd"),
            IndexKey.faces(2012, "~ward"),
            IndexKey.faces(2012, "~ard"),
            IndexKey.faces(2012, "~wrd"),
            IndexKey.faces(2012, "~wad"),
            IndexKey.faces(2012, "~war"));
  }

  /** The day of the face, too, where sources say another one by now. */
  @Test
  void hiddenChildIsRecognisedByTheDayOfItsFace() {
    Face face = new Face(name("Leah", "Ward"), new DateOfBirth(BORN, false), Gender.FEMALE);
    ChildRecord.Open later = open(statement(numberless(JUNE, current("Leah", "Ward"))));

    assertThat(hiddenRow(BORN, "Leah", "Ward"))
        .anyMatch(IndexKeys.hidden(later.view(), face, SOUNDS)::contains);
    assertThat(hiddenRow(JUNE, "Leah", "Ward"))
        .anyMatch(IndexKeys.hidden(later.view(), face, SOUNDS)::contains);
  }

  /** Given name, birthday and a carer's given name agree (rules §6). */
  @Test
  void rowLooksHiddenByGivenNameBirthdayAndACarersGivenName() {
    SourceFacts leah = SourceFacts.of("Leah", "Ward").born(BORN).carer("Anna Ward");
    ChildRecord.Open open = open(statement(leah.facts()));
    Set<IndexKey> hidden = IndexKeys.hidden(open.view(), open.face(), SOUNDS);
    SourceFacts pike = SourceFacts.of("Leah", "Pike").born(BORN);

    assertThat(IndexKeys.hiddenOfRow(pike.carer("Anna Pike").facts(), SOUNDS))
        .anyMatch(hidden::contains);
    assertThat(IndexKeys.hiddenOfRow(pike.carer("Ruth Ward").facts(), SOUNDS))
        .noneMatch(hidden::contains);
    assertThat(IndexKeys.hiddenOfRow(pike.carer("Anna Pike").born(JUNE).facts(), SOUNDS))
        .noneMatch(hidden::contains);
  }

  /** What quarantined rows appear to have made is found as open records are, under other keys. */
  @Test
  void apparentRecordsStandApart() {
    Facts facts = facts(BORN, current("Leah", "Ward"));
    Set<IndexKey> apparent = IndexKeys.ofApparent(open(statement(facts)), SOUNDS);

    assertThat(apparent).noneMatch(keys(facts)::contains);
    assertThat(IndexKeys.apparentOfRow(facts, SOUNDS))
        .anyMatch(apparent::contains)
        .noneMatch(key -> key.family() == KeyFamily.FACE);
    assertThat(IndexKeys.apparentOfNumbers(facts))
        .containsExactly(
            IndexKey.joined(KeyFamily.IDENTIFIER, "apparent", IndexKey.of(NHS).text()));
  }

  @Test
  void keysOfBothNamesAreTheSameInEitherOrder() {
    assertThat(IndexKey.yearBoth(2012, "wrd", "l").text()).isEqualTo("2012|l|wrd");
    assertThat(IndexKey.yearBoth(2012, "l", "wrd").text()).isEqualTo("2012|l|wrd");
  }

  @Test
  void homesMeetWhereverOneOfThemNamesNoProperty() {
    Address plain = address(null);
    assertThat(IndexKeys.homes(address(new Uprn("100")))).isEqualTo(IndexKeys.homes(plain));
  }

  private static Set<KeyFamily> families(Set<IndexKey> keys) {
    return keys.stream().map(IndexKey::family).collect(Collectors.toSet());
  }

  private static Set<IndexKey> keys(Facts facts) {
    return IndexKeys.of(open(statement(facts)), SOUNDS);
  }

  private static ChildRecord.Open open(Statement statement) {
    return new ChildRecord.Open(
        LEAH, Revision.NEW, Authority.NATIONAL, List.of(statement), Set.of(), false);
  }

  /** No row and no search asks for that list (rules §6.42, §9.4). */
  @Test
  void archivedRecordIsListedByItsHomeAlone() {
    ChildRecord.Open open =
        new ChildRecord.Open(
            LEAH,
            Revision.NEW,
            Authority.NATIONAL,
            List.of(statement(facts(LocalDate.of(2000, 1, 2), current("Leah", "Ward")))),
            Set.of(),
            false);
    Set<IndexKey> archived = IndexKeys.of(open.takenOut(), SOUNDS);

    assertThat(archived).hasSize(1).isEqualTo(IndexKeys.archivedHomes(address(null)));
    assertThat(IndexKeys.of(open, SOUNDS)).doesNotContainAnyElementsOf(archived);
    assertThat(IndexKeys.ofRow(facts(null), SOUNDS)).doesNotContainAnyElementsOf(archived);
    assertThat(IndexKeys.archivedHomes(null)).isEmpty();
  }

  private static Statement statement(Facts facts) {
    return Statement.first(
        new StatementKey(new Source(Authority.NATIONAL, "health"), "1"),
        LEAH,
        new Version(LocalDate.of(2026, 5, 1), "a", false, facts));
  }

  private static TypedName current(String given, @Nullable String family) {
    return new TypedName(NameType.CURRENT, name(given, family));
  }

  private static PersonName name(String given, @Nullable String family) {
    return new PersonName(new NamePart(given), family == null ? null : new NamePart(family));
  }

  private static Address address(@Nullable Uprn uprn) {
    return new Address(
        AddressStatus.CURRENT,
        uprn,
        List.of(new PlainText("1 High Street")),
        null,
        new Postcode("LS6 2AB"),
        null);
  }

  private static Facts facts(@Nullable LocalDate born, TypedName... names) {
    return new Facts(
        List.of(names),
        born == null ? null : new DateOfBirth(born, false),
        Gender.FEMALE,
        List.of(NHS),
        address(null),
        List.of(),
        null,
        null,
        null);
  }
}
