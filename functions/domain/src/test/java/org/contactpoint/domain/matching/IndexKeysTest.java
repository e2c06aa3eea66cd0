package org.contactpoint.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.contactpoint.domain.child.Address;
import org.contactpoint.domain.child.AddressStatus;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Gender;
import org.contactpoint.domain.child.Identifier;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexKeysTest {
  private static final ContactPointId LEAH = ContactPointId.generate(new java.util.Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final Sounds SOUNDS = new PlainSounds();

  @Test
  void usualChildStandsUnderFifteenKeys() {
    assertThat(keys(facts(BORN, current("Leah", "Ward"))))
        .hasSize(15)
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

  @Test
  void rowWithSwappedNamesMeetsTheChild() {
    Set<IndexKey> child = keys(facts(BORN, current("Leah", "Ward")));
    Set<IndexKey> row = IndexKeys.ofRow(facts(BORN, current("Ward", "Leah")), SOUNDS);
    assertThat(row).contains(IndexKey.yearBoth(2012, "l", "wrd")).anyMatch(child::contains);
  }

  @Test
  void rowWithoutBirthdayIsLookedUpByPlace() {
    assertThat(families(IndexKeys.ofRow(facts(null, current("Leah", "Ward")), SOUNDS)))
        .containsExactlyInAnyOrder(KeyFamily.IDENTIFIER, KeyFamily.PLACE_FAMILY);
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
        List.of(new Identifier.Nhs(new NhsNumber("9000000009"))),
        address(null),
        List.of(),
        null,
        null,
        null);
  }
}
