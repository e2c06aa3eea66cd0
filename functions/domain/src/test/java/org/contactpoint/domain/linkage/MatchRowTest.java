package org.contactpoint.domain.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.PlaceLevel;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PlainSounds;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.scoring.Parameters;
import org.contactpoint.domain.scoring.Scorer;
import org.contactpoint.domain.scoring.WholeBits;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine may decide of a row, and what it never may (rules §4). */
class MatchRowTest {
  private static final Source CENSUS = new Source(new Authority("E08000035"), "school-census");
  private static final Source HEALTH = new Source(new Authority("E08000035"), "health");
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate NEW_YEAR = LocalDate.of(2012, 1, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final String NUMBER = "9000000009";
  private static final String OTHER_NUMBER = "9990000018";
  private static final String UPN = "B801200005001";
  private static final String TEMPORARY_UPN = "X00180001701A";

  private static final ContactPointId LEAH = id(1);
  private static final ContactPointId OTHER = id(2);
  private static final ComparableWords WORDS = new ComparableWords(new PlainSounds());
  private static final MatchRow MATCHING = new MatchRow(new NameComparison(WORDS));

  // What is linked.

  @ParameterizedTest
  @CsvSource({"Leah,Ward", "Leah,Pike", "Leah May,Ward", "LEAH,ward"})
  void numberBirthdayAndFittingGivenNameLink(String given, String family) {
    assertLinks(match(says(given, family).nhs(NUMBER), leah(numbered())));
  }

  /** A form of the name may be the twin's: Daniel has Daniella's number. */
  @Test
  void numberBirthdayAndNicknameLinkWhereTheGenderIsTheSame() {
    MatchCandidate elizabeth = leah(says("Elizabeth", "Ward").gender(Gender.FEMALE).nhs(NUMBER));

    assertLinks(match(says("Liz", "Ward").gender(Gender.FEMALE).nhs(NUMBER), elizabeth));
    assertDoubts(match(says("Liz", "Ward").nhs(NUMBER), elizabeth), "not-certain");
    assertDoubts(
        match(says("Liz", "Ward").gender(Gender.MALE).nhs(NUMBER), elizabeth), "not-certain");
  }

  /** Twins' names may be a letter apart, and the number crossed: Paul is not Paula. */
  @Test
  void numberWithGivenNameALetterApartIsForPerson() {
    MatchCandidate lena = leah(says("Lena", "Ward").gender(Gender.FEMALE).nhs(NUMBER));

    assertDoubts(
        match(says("Lenka", "Ward").gender(Gender.FEMALE).nhs(NUMBER), lena), "not-certain");
  }

  /** Eric and Erica are both spelt as names are; Leak is no name. */
  @Test
  void typingErrorLinksByHomeOnlyWhereItIsNoName() {
    MatchCandidate leah = leah(housed());

    assertLinks(match(says("Leak", "Ward").at("1 High Street", "LS6 2AB"), leah));
    assertDoubts(match(says("Leat", "Ward").at("1 High Street", "LS6 2AB"), leah), "not-certain");
  }

  /** Many children who know no birthday are given the first of January (rules §4). */
  @Test
  void firstOfJanuaryLinksOnlyWhereAllElseIsTheSame() {
    SourceFacts leah = says("Leah", "Ward").born(NEW_YEAR);

    assertDoubts(
        match(leah.at("Room 4", "LS6 2AB"), leah(leah.at("Room 19", "LS6 2AB"))), "not-certain");
    assertDoubts(
        match(leah.at("1 High Street", "LS6 2AB"), leah(leah.at("1 High Street", "LS6 2AB"))),
        "not-certain");
    assertLinks(match(leah.nhs(NUMBER), leah(leah.nhs(NUMBER))));
  }

  @Test
  void wholeNameBirthdayAndPostcodeLink() {
    assertLinks(match(says("Leah", "Ward").at("Flat 2", "LS6 2AB"), leah(housed())));
  }

  @Test
  void wholeNameBirthdayAndCarerLink() {
    assertLinks(
        match(
            says("Leah", "Ward").carer("Anna WARD"),
            leah(says("Leah", "Ward").carer("Anna Ward"))));
  }

  @Test
  void numberAndWholeNameLinkWithoutBirthday() {
    assertLinks(match(says("Leah", "Ward").born(null).nhs(NUMBER), leah(numbered())));
  }

  /** What any source says counts: one that spelt it otherwise does not hide the child. */
  @Test
  void childIsLinkedByWhateverAnySourceCallsIt() {
    assertLinks(
        match(
            says("Leah", "Brook").at("1 High Street", "LS6 2AB"),
            leah(housed().also(NameType.FORMER, "Leah", "Brook"))));
  }

  @Test
  void onlyNameLinksWithPlaceAndBirthday() {
    assertLinks(
        match(
            says("Arina", null).at("1 High Street", "LS6 2AB"),
            leah(says("Arina", null).at("1 High Street", "LS6 2AB"))));
  }

  /** Two parts that sound alike are two: they are no part of a name that has one of them. */
  @Test
  void nameWithTwoAlikePartsIsNoPartOfTheTwins() {
    assertThat(
            match(
                says("Leah Lea", "Ward").at("1 High Street", "LS6 2AB"),
                leah(says("Leah May", "Ward").at("1 High Street", "LS6 2AB"))))
        .isNotInstanceOf(Match.Links.class);
  }

  /** Twins of whom no given name is known are the same in all but their numbers. */
  @Test
  void familyNameAloneLinksByNumberOnly() {
    assertThat(
            match(
                says(null, "Arina").at("1 High Street", "LS6 2AB"),
                leah(says(null, "Arina").at("1 High Street", "LS6 2AB"))))
        .isInstanceOf(Match.Doubts.class);
    assertLinks(
        match(
            says(null, "Arina").at("1 High Street", "LS6 2AB").nhs(NUMBER),
            leah(says(null, "Arina").at("1 High Street", "LS6 2AB").nhs(NUMBER))));
  }

  /** A temporary pupil number gives way to another (rules §1). */
  @Test
  void temporaryPupilNumberContradictsNothing() {
    assertLinks(match(housed().upn(UPN), leah(housed().upn(TEMPORARY_UPN))));
    assertLinks(match(housed().upn(TEMPORARY_UPN), leah(housed().upn(UPN))));
  }

  // What creates a child.

  @Test
  void rowLikeNobodyCreates() {
    assertThat(match(numbered())).isEqualTo(new Match.Creates());
    assertThat(match(says("Tom", "Pike").nhs(OTHER_NUMBER), leah(numbered())))
        .isEqualTo(new Match.Creates());
  }

  @Test
  void rowOfNamesakeWithAnotherBirthdayCreates() {
    assertThat(
            match(
                says("Leah", "Ward").born(BORN.plusDays(100)).at("9 Long Lane", "LS6 1ZZ"),
                leah(housed())))
        .isEqualTo(new Match.Creates());
  }

  /** "Not the same child" is remembered and survives later files (rules §4). */
  @Test
  void rowDistinctFromTheOnlyCandidateCreates() {
    Match match = MATCHING.match(row(housed()), List.of(leah(housed())), Set.of(LEAH));

    assertThat(match).isEqualTo(new Match.Creates());
  }

  @Test
  void nobodyIsLinkedToRecordThatEverySourceTookBack() {
    Statement gone =
        statement(LEAH, HEALTH, "H-1", numbered())
            .saying(new Version(JUNE, "b", true, says("Leah", "Ward").facts()));

    assertThat(MATCHING.match(row(numbered()), List.of(likely(LEAH, gone)), Set.of()))
        .isEqualTo(new Match.Creates());
  }

  @Test
  void nobodyIsCreatedWithoutBirthday() {
    assertThat(match(says("Leah", "Ward").born(null)))
        .isEqualTo(new Match.Doubts("birthday-missing", List.of()));
  }

  // What is never automatic.

  /** Same family name with same address and birthday, but another given name: twins (rules §4). */
  @ParameterizedTest
  @ValueSource(strings = {"Tom", "Maya", "Ruth"})
  void twinIsNeverLinked(String given) {
    assertThat(match(says(given, "Ward").at("1 High Street", "LS6 2AB"), leah(housed())))
        .isNotInstanceOf(Match.Links.class);
  }

  /** Same family name with same address, but another given name: siblings (rules §4). */
  @Test
  void siblingIsNeverLinked() {
    assertThat(
            match(
                says("Tom", "Ward").born(BORN.plusYears(3)).at("1 High Street", "LS6 2AB"),
                leah(housed())))
        .isNotInstanceOf(Match.Links.class);
  }

  /** In real files a number is often a brother's (rules §4). */
  @Test
  void numberWithAnotherGivenNameIsForPerson() {
    assertDoubts(match(says("Tom", "Ward").nhs(NUMBER), leah(numbered())), "not-certain");
    assertDoubts(
        match(
            says("Tom", "Ward").nhs(NUMBER).at("1 High Street", "LS6 2AB").carer("Anna Ward"),
            leah(housed().nhs(NUMBER).carer("Anna Ward"))),
        "not-certain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-07-20", "2012-03-10", "2012-09-03", "2013-03-09", "2012-01-01"})
  void numberWithAnotherBirthdayIsForPerson(LocalDate day) {
    assertDoubts(
        match(
            says("Leah", "Ward").born(day).nhs(NUMBER).at("1 High Street", "LS6 2AB"),
            leah(housed().nhs(NUMBER))),
        "not-certain");
  }

  /** Twins' names may be a letter apart. */
  @Test
  void numberWithGivenNameThatBeginsOtherwiseIsForPerson() {
    assertDoubts(
        match(says("Josie", "Ward").nhs(NUMBER), leah(says("Rosie", "Ward").nhs(NUMBER))),
        "not-certain");
  }

  /**
   * Brothers may share a first name: a number links them only where one name is part of the other.
   */
  @Test
  void numberWithGivenNameThatOnlySharesPartIsForPerson() {
    MatchCandidate ali = leah(says("Mohammed Ali", "Khan").gender(Gender.MALE).nhs(NUMBER));

    assertDoubts(match(says("Mohammed Hassan", "Khan").nhs(NUMBER), ali), "not-certain");
    assertDoubts(match(says("Mohamed Hassan", "Khan").nhs(NUMBER), ali), "not-certain");
    assertLinks(match(says("Mohamed", "Khan").gender(Gender.MALE).nhs(NUMBER), ali));
    assertLinks(match(says("Mohammed", "Khan").nhs(NUMBER), ali));
    assertLinks(match(says("Mohammed Ali Reza", "Khan").nhs(NUMBER), ali));
  }

  @Test
  void numberOfTheOtherGenderWithGivenNameThatIsNotTheSameIsForPerson() {
    assertDoubts(
        match(
            says("Frances", "Ward").gender(Gender.MALE).nhs(NUMBER),
            leah(says("Francis", "Pike").gender(Gender.FEMALE).nhs(NUMBER))),
        "not-certain");
  }

  @Test
  void twoDifferentNumbersAreForPerson() {
    assertDoubts(match(housed().nhs(OTHER_NUMBER), leah(housed().nhs(NUMBER))), "two-identifiers");
  }

  @Test
  void anotherNumberIsForPersonThoughOneAgrees() {
    assertDoubts(
        match(housed().upn(UPN).nhs(OTHER_NUMBER), leah(housed().upn(UPN).nhs(NUMBER))),
        "two-identifiers");
  }

  /** Common names belong to two children more often than one thinks (rules §4). */
  @Test
  void nameAndBirthdayAloneAreForPerson() {
    assertDoubts(match(says("Leah", "Ward"), leah(says("Leah", "Ward"))), "not-certain");
    assertDoubts(
        match(says("Leah", "Ward").at("9 Long Lane", "LS6 1ZZ"), leah(housed())), "not-certain");
  }

  /**
   * A typing error is one where it made no other name of it; twins' names may be a letter apart.
   */
  @Test
  void givenNameThatMayBeTheTwinsIsForPersonEvenAtTheSamePlace() {
    assertDoubts(
        match(
            says("Josie", "Ward").at("1 High Street", "LS6 2AB"),
            leah(says("Rosie", "Ward").at("1 High Street", "LS6 2AB"))));
    assertDoubts(
        match(
            says("Zosie", "Ward").at("1 High Street", "LS6 2AB"),
            leah(says("Rosie", "Ward").at("1 High Street", "LS6 2AB"))));
    assertDoubts(
        match(
            says("Liz", "Ward").at("1 High Street", "LS6 2AB"),
            leah(says("Elizabeth", "Ward").at("1 High Street", "LS6 2AB"))));
  }

  @ParameterizedTest
  @CsvSource({"Leha,Ward", "Leah,Wardd", "Ward,Leah", "Leah,Ward-Khan", "Leah May,Ward"})
  void typingErrorsPartsAndChangedOverNamesLinkAtTheSamePlace(String given, String family) {
    assertLinks(match(says(given, family).at("1 High Street", "LS6 2AB"), leah(housed())));
  }

  /** … unless somebody is listed there who may be the twin. */
  @Test
  void typingErrorIsForPersonWhereTheTwinIsKnown() {
    assertDoubts(
        match(
            says("Leha", "Ward").at("1 High Street", "LS6 2AB"),
            leah(housed()),
            likely(
                OTHER,
                statement(
                    OTHER, HEALTH, "H-2", says("Maya", "Ward").at("1 High Street", "LS6 2AB")))),
        "perhaps-the-twin");
  }

  @Test
  void birthdayThatIsSlipApartLinksOnlyWithTheSameNameHomeAndCarer() {
    SourceFacts leah = housed().carer("Anna Ward");
    assertLinks(match(housed().carer("Anna Ward").born(BORN.plusDays(1)), leah(leah)));
    assertDoubts(match(housed().born(BORN.plusDays(1)), leah(leah)));
    assertDoubts(
        match(
            says("Leha", "Ward")
                .at("1 High Street", "LS6 2AB")
                .carer("Anna Ward")
                .born(BORN.plusDays(1)),
            leah(leah)));
  }

  @Test
  void anotherFamilyNameLinksOnlyWithTheSameHomeAndCarer() {
    SourceFacts renamed = says("Leah", "Pike").at("1 High Street", "LS6 2AB").carer("Anna Ward");
    assertLinks(match(renamed, leah(housed().carer("Anna Ward"))));
  }

  /** Names that are changed over and misspelt are too far from certain. */
  @Test
  void namesThatAreChangedOverAndMisspeltAreForPerson() {
    assertDoubts(
        match(says("Wrad", "Leah").at("1 High Street", "LS6 2AB"), leah(housed())), "not-certain");
  }

  @Test
  void numberWithASlipOfTheBirthdayIsForPersonEvenWithHomeAndCarer() {
    assertDoubts(
        match(
            housed().nhs(NUMBER).carer("Anna Ward").born(BORN.plusDays(1)),
            leah(housed().nhs(NUMBER).carer("Anna Ward"))),
        "not-certain");
  }

  @Test
  void birthdayThatIsChangedOverLinksWithHomeAndCarerAndAMissingOneDoesNot() {
    MatchCandidate leah = leah(housed().carer("Anna Ward"));

    assertLinks(match(housed().carer("Anna Ward").born(LocalDate.of(2012, 9, 3)), leah));
    assertDoubts(match(housed().carer("Anna Ward").born(null), leah), "not-certain");
  }

  @Test
  void anotherCarerSpeaksAgainst() {
    SourceFacts anna = says("Leah", "Ward").carer("Anna Ward");
    MatchCandidate leah = leah(anna);

    assertThat(MATCHING.evidence(anna.facts(), leah).items())
        .contains(new Evidence.Item("carer", "exact", 15.6));
    assertThat(MATCHING.evidence(says("Leah", "Ward").carer("Tom Ward").facts(), leah).items())
        .contains(new Evidence.Item("carer", "different", -4.8));
  }

  @Test
  void twoDescriptionsWeighWhatTheirAgreementDoes() {
    Traits leah = Traits.of(housed().facts(), WORDS);
    Traits stranger = Traits.of(says("Tom", "Pike").born(JUNE).facts(), WORDS);

    assertThat(MATCHING.agreement(leah, leah).names().isExact()).isTrue();
    assertThat(MATCHING.agreement(leah, leah).place()).isEqualTo(PlaceLevel.HOME);
    assertThat(MATCHING.weight(leah, leah)).isPositive();
    assertThat(MATCHING.weight(leah, stranger)).isNegative();
  }

  @Test
  void anotherFamilyNameAtTheSamePlaceIsForPerson() {
    assertDoubts(match(says("Leah", "Pike").at("1 High Street", "LS6 2AB"), leah(housed())));
  }

  @Test
  void nameThatStandsAloneIsForPerson() {
    assertDoubts(match(says("Leah", null).at("1 High Street", "LS6 2AB"), leah(housed())));
    assertDoubts(match(says(null, "Ward").at("1 High Street", "LS6 2AB"), leah(housed())));
    assertDoubts(match(says("Leah", null).carer("Anna Ward"), leah(housed().carer("Anna Ward"))));
  }

  /** Two rows of one source for one child (rules §4). */
  @Test
  void secondRowOfOneSourceIsForPerson() {
    assertDoubts(
        match(housed(), likely(LEAH, statement(LEAH, CENSUS, "C-9", housed()))),
        "second-row-of-source");
    assertDoubts(
        match(housed().nhs(NUMBER), likely(LEAH, statement(LEAH, CENSUS, "C-9", housed()))),
        "second-row-of-source");
    assertDoubts(
        match(
            says("Leah", "Pike").nhs(NUMBER),
            likely(LEAH, statement(LEAH, CENSUS, "C-9", numbered()))),
        "second-row-of-source");
  }

  /** … unless both carry the same valid identifier, birthday and name. */
  @Test
  void secondRowOfOneSourceLinksWhereNumberBirthdayAndNameAreTheSame() {
    assertLinks(match(numbered(), likely(LEAH, statement(LEAH, CENSUS, "C-9", numbered()))));
  }

  @Test
  void earlierRowOfOneSourceThatEndedIsNoSecondRow() {
    SourceFacts left = housed().involving(school(MAY.minusYears(1), MAY.minusDays(1)));
    SourceFacts going = housed().involving(school(MAY.minusYears(1), null));

    assertLinks(match(housed(), likely(LEAH, statement(LEAH, CENSUS, "C-9", left))));
    assertDoubts(
        match(housed(), likely(LEAH, statement(LEAH, CENSUS, "C-9", going))),
        "second-row-of-source");
  }

  @Test
  void sameSourceRecordIsNoSecondRow() {
    assertLinks(match(housed(), likely(LEAH, statement(LEAH, CENSUS, "C-1", housed()))));
  }

  /** A default or missing birthday without an exact given name (rules §4). */
  @Test
  void defaultBirthdayWithoutExactGivenNameIsForPerson() {
    MatchCandidate elizabeth = leah(says("Elizabeth", "Ward").born(NEW_YEAR).nhs(NUMBER));

    assertDoubts(match(says("Liz", "Ward").born(NEW_YEAR).nhs(NUMBER), elizabeth), "not-certain");
    assertLinks(match(says("Elizabeth", "Ward").born(NEW_YEAR).nhs(NUMBER), elizabeth));
  }

  @Test
  void estimatedBirthdayWithoutExactGivenNameIsForPerson() {
    MatchCandidate elizabeth = leah(says("Elizabeth", "Ward").nhs(NUMBER));

    assertDoubts(match(says("Liz", "Ward").bornAbout(BORN).nhs(NUMBER), elizabeth), "not-certain");
  }

  @Test
  void missingBirthdayWithoutExactGivenNameIsForPerson() {
    assertDoubts(match(says("Lea", "Ward").born(null).nhs(NUMBER), leah(numbered())));
    assertDoubts(
        match(says("Leah", "Ward").born(null).at("1 High Street", "LS6 2AB"), leah(housed())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Baby", "Infant", "Unknown", "BABY BOY"})
  void placeholderNameIsForPerson(String given) {
    assertDoubts(match(says(given, "Ward").nhs(NUMBER), leah(numbered())), "placeholder-name");
    assertDoubts(
        match(says(given, "Ward").at("1 High Street", "LS6 2AB"), leah(housed())),
        "placeholder-name");
    assertDoubts(
        match(
            says(given, "Ward").nhs(NUMBER).at("1 High Street", "LS6 2AB"),
            leah(says(given, "Ward").nhs(NUMBER).at("1 High Street", "LS6 2AB"))),
        "placeholder-name");
  }

  @Test
  void childNotNamedYetIsForPerson() {
    assertDoubts(match(numbered(), leah(says("Baby", "Ward").nhs(NUMBER))), "not-certain");
    assertDoubts(
        match(housed(), leah(says("Baby", "Ward").at("1 High Street", "LS6 2AB"))), "not-certain");
  }

  /** A number is often a twin's: with a twin beside, only the exact given name will do. */
  @Test
  void likeGivenNameIsForPersonWhereTwinStandsBeside() {
    MatchCandidate elizabeth = leah(says("Elizabeth", "Ward").gender(Gender.FEMALE).nhs(NUMBER));
    MatchCandidate twin = likely(OTHER, statement(OTHER, HEALTH, "H-2", says("Maya", "Ward")));
    SourceFacts liz = says("Liz", "Ward").gender(Gender.FEMALE).nhs(NUMBER);

    assertLinks(match(liz, elizabeth));
    assertDoubts(match(liz, elizabeth, twin), "perhaps-the-twin");
    assertLinks(match(says("Elizabeth", "Ward").nhs(NUMBER), elizabeth, twin));
  }

  @Test
  void whoWasBornAnotherDayOrIsCalledOtherwiseIsNoTwin() {
    MatchCandidate elizabeth = leah(says("Elizabeth", "Ward").gender(Gender.FEMALE).nhs(NUMBER));
    SourceFacts older = says("Maya", "Ward").born(BORN.minusDays(900));

    assertLinks(
        match(
            says("Liz", "Ward").gender(Gender.FEMALE).nhs(NUMBER),
            elizabeth,
            likely(OTHER, statement(OTHER, HEALTH, "H-2", older)),
            likely(id(3), statement(id(3), HEALTH, "H-3", says("Maya", "Pike")))));
  }

  @Test
  void numberOfAnotherChildIsForPerson() {
    MatchCandidate other =
        likely(OTHER, statement(OTHER, HEALTH, "H-2", says("Tom", "Pike").born(JUNE).nhs(NUMBER)));

    assertDoubts(match(housed().nhs(NUMBER), leah(housed()), other), "identifier-of-another");
  }

  @Test
  void twoRecordsThatFitAreForPerson() {
    MatchCandidate again = likely(OTHER, statement(OTHER, HEALTH, "H-2", housed()));
    MatchCandidate nearly = likely(OTHER, statement(OTHER, HEALTH, "H-2", says("Leah", "Ward")));

    assertDoubts(match(housed(), leah(housed()), again), "two-candidates");
    assertLinks(match(housed(), leah(housed()), nearly));
  }

  /** Fields that agree are not enough where they might agree by chance. */
  @Test
  void whoIsNoLikelierThanStrangersIsForPersonWhateverAgrees() {
    assertDoubts(
        matching(WholeBits.lines()).match(row(housed()), List.of(leah(housed())), Set.of()),
        "not-certain");
  }

  /** Another who is not certain, but nearly as likely, might be the child all the same. */
  @Test
  void anotherWhoIsNearlyAsLikelyIsForPerson() {
    Properties lines = WholeBits.lines();
    lines.setProperty("siblings", "1e-30");
    lines.setProperty("twins", "1e-30");
    lines.setProperty("place.postcode", "0.25 0.25 0.25 0.001953125");
    lines.setProperty("place.sector", "0.25 0.25 0.25 0.00390625");
    SourceFacts girl = says("Leah", "Ward").gender(Gender.FEMALE);
    Row row = row(girl.at("Flat 2", "LS6 2AB"));
    MatchCandidate best = leah(girl.at("1 High Street", "LS6 2AB"));
    MatchCandidate near =
        likely(OTHER, statement(OTHER, HEALTH, "H-2", girl.at("9 Mill Lane", "LS6 2ZZ")));
    MatchCandidate homeless = likely(OTHER, statement(OTHER, HEALTH, "H-2", girl));

    assertDoubts(matching(lines).match(row, List.of(best, near), Set.of()), "two-candidates");
    assertLinks(matching(lines).match(row, List.of(best, homeless), Set.of()));
  }

  private static MatchRow matching(Properties lines) {
    return new MatchRow(new NameComparison(WORDS), new Scorer(Parameters.of(lines)));
  }

  @Test
  void personIsShownTheFiveBestCandidates() {
    List<MatchCandidate> many = new ArrayList<>(List.of(leah(housed())));
    for (int i = 2; i < 9; i++) {
      many.add(likely(id(i), statement(id(i), HEALTH, "H-" + i, says("Leah", "Ward"))));
    }

    assertThat(candidates(MATCHING.match(row(says("Leah", "Ward")), many, Set.of())))
        .hasSize(5)
        .extracting(candidate -> candidate.evidence().total())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertLinks(MATCHING.match(row(housed()), many, Set.of()));
  }

  // What a death needs.

  @Test
  void deathLinksByNumberWholeNameAndBirthday() {
    assertLinks(match(row(RowAction.DEATH, numbered()), leah(numbered())));
  }

  @Test
  void deathWithoutAllThreeIsForPerson() {
    assertDoubts(match(row(RowAction.DEATH, housed()), leah(housed())), "death-not-certain");
    assertDoubts(
        match(row(RowAction.DEATH, says("Lea", "Ward").nhs(NUMBER)), leah(numbered())),
        "not-certain");
    assertDoubts(
        match(row(RowAction.DEATH, numbered().born(null)), leah(numbered())), "death-not-certain");
    assertDoubts(
        match(row(RowAction.DEATH, says("Leah", "Ward")), leah(says("Leah", "Ward"))),
        "not-certain");
  }

  @Test
  void deathOfNobodyKnownIsForPerson() {
    assertThat(match(row(RowAction.DEATH, numbered())))
        .isEqualTo(new Match.Doubts("death-of-nobody-known", List.of()));
  }

  // Properties.

  /** Whatever else agrees, another given name never links. */
  @Property(seed = "20040312", tries = 200)
  void rowWithAnotherGivenNameIsNeverLinked(
      @ForAll("others") String given,
      @ForAll boolean number,
      @ForAll boolean place,
      @ForAll boolean carer,
      @ForAll RowAction action) {
    SourceFacts row = says(given, "Ward").gender(Gender.FEMALE);
    SourceFacts all = number ? row.nhs(NUMBER) : row;
    all = place ? all.at("1 High Street", "LS6 2AB") : all;
    all = carer ? all.carer("Anna Ward") : all;

    assertThat(match(row(action, all), leah(housed().nhs(NUMBER).carer("Anna Ward"))))
        .isNotInstanceOf(Match.Links.class);
  }

  @Property(seed = "20040312", tries = 200)
  void orderOfCandidatesDecidesNothing(@ForAll("rows") SourceFacts row, @ForAll long seed) {
    List<MatchCandidate> candidates =
        new ArrayList<>(
            List.of(
                leah(housed().nhs(NUMBER)),
                likely(OTHER, statement(OTHER, HEALTH, "H-2", housed())),
                likely(id(3), statement(id(3), CENSUS, "C-3", says("Tom", "Ward"))),
                likely(id(4), statement(id(4), CENSUS, "C-4", says("Lea", "Ward").nhs(NUMBER))),
                likely(id(5), statement(id(5), HEALTH, "H-5", says("Leah", "Pike")))));
    Match one = MATCHING.match(row(row), candidates, Set.of());

    Collections.shuffle(candidates, new Random(seed));

    assertThat(MATCHING.match(row(row), candidates, Set.of())).isEqualTo(one);
  }

  @Property(seed = "20040312", tries = 300)
  void matchingIgnoresCaseAccentsAndSpacing(
      @ForAll("names") String given, @ForAll("names") String family) {
    MatchCandidate child = leah(says(given, family).nhs(NUMBER).at("1 High Street", "LS6 2AB"));
    SourceFacts other =
        says(dressed(given), dressed(family)).nhs(NUMBER).at("1 HIGH street", "LS6 2AB");
    SourceFacts same = says(given, family).nhs(NUMBER).at("1 High Street", "LS6 2AB");

    assertThat(match(other, child)).isEqualTo(match(same, child));
  }

  // Evidence.

  /**
   * Every decision keeps which fields agreed, with what weight, and the rules' version (rules §4).
   */
  @Test
  void evidenceNamesFieldsLevelsWeightsAndRules() {
    Evidence evidence = MATCHING.evidence(housed().facts(), leah(housed().nhs(NUMBER)));

    assertThat(evidence.items())
        .extracting(item -> item.field() + " " + item.level())
        .containsExactly(
            "given-name exact",
            "family-name exact",
            "date-of-birth exact",
            "identifier missing",
            "address home",
            "carer missing",
            "gender missing",
            "kin perhaps-brother-or-sister",
            "directory one-of-all-children");
    assertThat(evidence.total())
        .isCloseTo(evidence.items().stream().mapToDouble(Evidence.Item::weight).sum(), within(0.1));
    assertThat(evidence.rules()).isEqualTo("rules 4");
  }

  @Test
  void evidenceSpeaksAgainstToo() {
    Evidence evidence =
        MATCHING.evidence(
            says("Tom", "Pike")
                .born(BORN.plusDays(100))
                .gender(Gender.MALE)
                .nhs(OTHER_NUMBER)
                .at("9 Long Lane", "YO1 7HH")
                .facts(),
            leah(housed().gender(Gender.FEMALE).nhs(NUMBER)));

    assertThat(evidence.items())
        .filteredOn(item -> item.level().equals("different"))
        .extracting(Evidence.Item::field)
        .containsExactly(
            "given-name", "family-name", "date-of-birth", "identifier", "address", "gender");
    assertThat(evidence.total()).isNegative();
  }

  @Test
  void evidenceSaysThatNamesAreSwapped() {
    assertThat(MATCHING.evidence(says("Ward", "Leah").facts(), leah(says("Leah", "Ward"))).items())
        .extracting(Evidence.Item::level)
        .startsWith("swapped-exact", "swapped-exact");
  }

  @ParameterizedTest
  @EnumSource(
      value = RowAction.class,
      names = {"UPSERT", "DEATH"})
  void evidenceOfLinkIsThatOfTheChild(RowAction action) {
    assertThat(match(row(action, numbered()), leah(numbered())))
        .isEqualTo(new Match.Links(LEAH, MATCHING.evidence(numbered().facts(), leah(numbered()))));
  }

  @Test
  void evidenceHoldsNoValue() {
    SourceFacts all = housed().nhs(NUMBER).carer("Anna Ward").gender(Gender.FEMALE);

    assertThat(MATCHING.evidence(all.facts(), leah(all)).toString())
        .doesNotContainIgnoringCase("Leah")
        .doesNotContainIgnoringCase("Ward")
        .doesNotContain(NUMBER, "2012", "LS6", "High", "Anna", "female", "FEMALE");
  }

  @Provide
  Arbitrary<String> others() {
    return Arbitraries.of("Tom", "Maya", "Ruth", "Baby", "Unknown", "Kit", "Bob May", "小明");
  }

  @Provide
  Arbitrary<SourceFacts> rows() {
    return Arbitraries.of(
        housed(),
        numbered(),
        housed().nhs(NUMBER),
        housed().nhs(OTHER_NUMBER),
        says("Leah", "Ward"),
        says("Lea", "Ward").nhs(NUMBER),
        says("Tom", "Ward").at("1 High Street", "LS6 2AB"),
        says("Leah", "Ward").born(null),
        says("Baby", "Ward").at("1 High Street", "LS6 2AB"));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abeioklmnrst")
        .ofMinLength(1)
        .ofMaxLength(9)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join("-", parts));
  }

  /** The same name as another clerk would key it. */
  private static String dressed(String name) {
    return name.toUpperCase(Locale.ROOT).replace("E", "É").replace("O", "Ö").replace("-", " ");
  }

  private static void assertLinks(Match match) {
    assertThat(match)
        .isInstanceOfSatisfying(
            Match.Links.class, links -> assertThat(links.child()).isEqualTo(LEAH));
  }

  private static void assertDoubts(Match match) {
    assertThat(match).isInstanceOf(Match.Doubts.class);
  }

  private static void assertDoubts(Match match, String reason) {
    assertThat(match)
        .isInstanceOfSatisfying(
            Match.Doubts.class, doubts -> assertThat(doubts.reason()).isEqualTo(reason));
  }

  private static List<WaitingRow.Candidate> candidates(Match match) {
    return match instanceof Match.Doubts doubts ? doubts.candidates() : List.of();
  }

  private static SourceFacts says(@Nullable String given, @Nullable String family) {
    return SourceFacts.of(given, family).born(BORN);
  }

  private static SourceFacts housed() {
    return says("Leah", "Ward").at("1 High Street", "LS6 2AB");
  }

  private static SourceFacts numbered() {
    return says("Leah", "Ward").nhs(NUMBER);
  }

  private static Match match(SourceFacts row, MatchCandidate... candidates) {
    return match(row(row), candidates);
  }

  private static Match match(Row row, MatchCandidate... candidates) {
    return MATCHING.match(row, Arrays.asList(candidates), Set.of());
  }

  private static Row row(SourceFacts telling) {
    return row(RowAction.UPSERT, telling);
  }

  private static Row row(RowAction action, SourceFacts telling) {
    return new Row(
        1, new StatementKey(CENSUS, "C-1"), JUNE, action, telling.facts(), null, null, "digest");
  }

  private static MatchCandidate leah(SourceFacts telling) {
    return likely(LEAH, statement(LEAH, HEALTH, "H-1", telling));
  }

  private static MatchCandidate likely(ContactPointId id, Statement statement) {
    return MatchCandidate.of(
        new ChildRecord.Open(
            id, Revision.NEW, Authority.NATIONAL, List.of(statement), Set.of(), false),
        WORDS);
  }

  private static Statement statement(
      ContactPointId child, Source source, String record, SourceFacts telling) {
    return Statement.first(
        new StatementKey(source, record), child, new Version(MAY, "a", false, telling.facts()));
  }

  private static Involvement school(LocalDate start, @Nullable LocalDate end) {
    return new Involvement(
        new InvolvementId("a".repeat(32)),
        ServiceType.SCHOOL,
        new OrganisationCode("990001"),
        new PlainText("School"),
        null,
        start,
        end,
        false,
        false,
        null,
        null);
  }

  private static ContactPointId id(int seed) {
    return ContactPointId.generate(new Random(seed));
  }

  // Who is read before a row is decided.

  private static Set<ContactPointId> worthReading(SourceFacts row, MatchCandidate... found) {
    Map<ContactPointId, Traits> entries = new LinkedHashMap<>();
    Arrays.asList(found).forEach(likely -> entries.put(likely.id(), likely.traits()));
    return MATCHING.worthReading(Traits.of(row.facts(), WORDS), entries);
  }

  @Test
  void onlyThoseWhomTheRowMayBeAboutAreRead() {
    MatchCandidate stranger =
        likely(OTHER, statement(OTHER, HEALTH, "H-2", says("Tom", "Pike").born(JUNE)));
    assertThat(worthReading(housed(), leah(housed()), stranger)).containsExactly(LEAH);
    assertThat(worthReading(says("Maya", "Ward").born(JUNE), leah(housed()))).isEmpty();
  }

  @Test
  void whoeverSharesTheNumberIsRead() {
    MatchCandidate brother =
        likely(OTHER, statement(OTHER, HEALTH, "H-2", says("Tom", "Ward").born(JUNE).nhs(NUMBER)));
    assertThat(worthReading(numbered(), brother)).containsExactly(OTHER);
    assertThat(brother.sharesNumber(numbered().facts())).isTrue();
    assertThat(brother.sharesNumber(housed().facts())).isFalse();
  }

  /** Twins are read where the row's given name is not quite the child's. */
  @Test
  void twinIsReadWhereTheGivenNameIsNotTheSame() {
    MatchCandidate twin = likely(OTHER, statement(OTHER, HEALTH, "H-2", says("Maya", "Ward")));
    assertThat(worthReading(housed(), leah(housed()), twin)).containsExactly(LEAH);
    assertThat(
            worthReading(says("Leha", "Ward").at("1 High Street", "LS6 2AB"), leah(housed()), twin))
        .containsExactly(LEAH, OTHER);
  }

  /** More are listed there than were read: perhaps the right child, too (rules §4.2). */
  @Test
  void crowdIsForPersonUnlessSomebodyIsCertain() {
    assertThat(MATCHING.match(row(housed()), List.of(), Set.of(), true))
        .isEqualTo(new Match.Doubts("too-many-alike", List.of()));
    assertThat(MATCHING.match(row(housed()), List.of(leah(housed())), Set.of(), true))
        .isInstanceOf(Match.Links.class);
  }
}
