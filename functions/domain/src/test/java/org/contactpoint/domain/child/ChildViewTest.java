package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.HarmGround;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Addition;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The one picture that all sources give together (rules §4, §5). */
class ChildViewTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

  // Order.

  @Property(seed = "20040312", tries = 200)
  void viewIsTheSameInWhateverOrderStatementsCome(@ForAll long seed) {
    List<Statement> statements = new ArrayList<>(many());
    ChildView view = ChildView.of(statements);

    Collections.shuffle(statements, new Random(seed));

    assertThat(ChildView.of(statements)).isEqualTo(view);
    assertThat(List.copyOf(ChildView.of(statements).spellings()))
        .isEqualTo(List.copyOf(view.spellings()));
  }

  @Property(seed = "20040312", tries = 200)
  void viewIsTheSameInWhateverOrderFilesCome(@ForAll long seed) {
    List<Version> versions =
        new ArrayList<>(
            List.of(
                version(MAY, "a", ward().at("1 High Street", "LS6 2AB")),
                version(JUNE, "b", ward().involving(school("990001", MAY))),
                new Version(
                    JULY,
                    "c",
                    false,
                    SourceFacts.of("Leah", "Ward").facts(),
                    new Addition.Ended(JULY)),
                version(AUGUST, "d", ward().involving(school("990002", AUGUST)))));
    Statement inOrder = new Statement(key("census"), LEAH, versions);

    Collections.shuffle(versions, new Random(seed));
    Statement shuffled = Statement.first(key("census"), LEAH, versions.getFirst());
    for (Version version : versions.subList(1, versions.size())) {
      shuffled = shuffled.saying(version);
    }

    assertThat(ChildView.of(List.of(shuffled))).isEqualTo(ChildView.of(List.of(inOrder)));
  }

  /** A late file can't undo a newer fact. */
  @Test
  void lateFileUndoesNoNewerFactOfItsSource() {
    Statement late =
        said("census", JUNE, ward().at("9 Long Lane", "LS7 1AA"))
            .saying(version(MAY, "b", pike().at("1 High Street", "LS6 2AB")));

    assertThat(postcode(view(late))).isEqualTo("LS7 1AA");
    assertThat(view(late).currentName()).isEqualTo(SourceFacts.name("Leah", "Ward"));
  }

  @Test
  void lateFileUndoesNoNewerFactOfAnotherSource() {
    Statement newer = said("health", JUNE, ward().at("9 Long Lane", "LS7 1AA"));
    Statement late = said("census", MAY, pike().at("1 High Street", "LS6 2AB"));

    assertThat(postcode(view(newer, late))).isEqualTo("LS7 1AA");
    assertThat(view(newer, late).addressAsOf()).isEqualTo(JUNE);
    assertThat(view(newer, late).currentName()).isEqualTo(SourceFacts.name("Leah", "Ward"));
  }

  /** Who only repeats an old address does not make it newer than a move. */
  @Test
  void repeatedAddressIsAsOldAsItsFirstStatement() {
    Statement repeating =
        said("census", MAY, ward().at("1 High Street", "LS6 2AB"))
            .saying(version(AUGUST, "b", ward().at("1 High Street", "LS6 2AB").nhs("9000000009")));
    Statement moved = said("health", JUNE, ward().at("9 Long Lane", "LS7 1AA"));

    assertThat(postcode(view(repeating, moved))).isEqualTo("LS7 1AA");
    assertThat(view(repeating).addressAsOf()).isEqualTo(MAY);
  }

  @Test
  void returnToAnEarlierAddressIsNewsAgain() {
    Statement back =
        said("census", MAY, ward().at("1 High Street", "LS6 2AB"))
            .saying(version(JUNE, "b", ward().at("9 Long Lane", "LS7 1AA")))
            .saying(version(AUGUST, "c", ward().at("1 High Street", "LS6 2AB")));

    assertThat(view(back).addressAsOf()).isEqualTo(AUGUST);
  }

  @Test
  void withoutAddressThereIsNoDayOfIt() {
    assertThat(view(said("census", MAY, ward())).address()).isNull();
    assertThat(view(said("census", MAY, ward())).addressAsOf()).isNull();
  }

  // Names.

  @Test
  void wholeNameGoesBeforePlaceholderAndOnlyName() {
    Statement baby = said("births", AUGUST, SourceFacts.of("Baby", "Ward"));
    Statement only = said("health", JULY, SourceFacts.of("Leah", null));
    Statement whole = said("census", MAY, ward());

    assertThat(view(baby, only, whole).currentName()).isEqualTo(SourceFacts.name("Leah", "Ward"));
    assertThat(view(baby, only).currentName()).isEqualTo(SourceFacts.name("Leah", null));
    assertThat(view(baby).currentName()).isEqualTo(SourceFacts.name("Baby", "Ward"));
  }

  @Test
  void currentNameStandsFirstAndEachOtherOnce() {
    Statement one = said("health", MAY, ward().also(NameType.FORMER, "Leah", "Brook"));
    Statement two =
        said(
            "census",
            JUNE,
            ward()
                .also(NameType.FORMER, "LEAH", "Brook")
                .also(NameType.ALIAS, "Kit", null)
                .also(NameType.FORMER, "Leah", "Adams"));

    assertThat(view(one, two).names())
        .extracting(TypedName::type)
        .containsExactly(NameType.CURRENT, NameType.FORMER, NameType.FORMER, NameType.ALIAS);
    assertThat(view(one, two).names().get(1).name()).isEqualTo(SourceFacts.name("Leah", "Adams"));
  }

  @Test
  void everySpellingIsKeptForFinding() {
    assertThat(view(said("census", JUNE, ward()), said("health", MAY, pike())).spellings())
        .containsExactly(SourceFacts.name("Leah", "Ward"), SourceFacts.name("Leah", "Pike"));
  }

  @Test
  void childThatNobodyNamesHasTheNameItIsSaidToHave() {
    Statement service =
        Statement.first(
            key("service"),
            LEAH,
            new Version(MAY, "a", false, Facts.involved(school("990001", MAY))));

    assertThat(ChildView.of(List.of(service), SourceFacts.name("Leah", "Ward")).currentName())
        .isEqualTo(SourceFacts.name("Leah", "Ward"));
    assertThatIllegalStateException().isThrownBy(() -> ChildView.of(List.of(service)));
  }

  // Birthday and gender.

  @Test
  void oneSlipIsOutvoted() {
    assertThat(
            born(
                said("census", AUGUST, ward().born(BORN.plusDays(1))),
                said("health", MAY, ward().born(BORN)),
                said("benefit", MAY, ward().born(BORN))))
        .isEqualTo(BORN);
  }

  @Test
  void teamsBirthdayCountsBeforeAllOthers() {
    assertThat(
            born(
                said(Source.TEAM, MAY, ward().born(BORN.plusDays(1))),
                said("health", JUNE, ward().born(BORN)),
                said("census", JUNE, ward().born(BORN))))
        .isEqualTo(BORN.plusDays(1));
  }

  /** A team's word beats all, whatever sources say later (rules §4.14, what is shown). */
  @Test
  void teamsNameAndGenderCountBeforeAllOthers() {
    ChildView view =
        view(
            said("a", AUGUST, ward().gender(Gender.FEMALE)),
            said(Source.TEAM, MAY, pike().gender(Gender.MALE)));

    assertThat(view.currentName()).isEqualTo(SourceFacts.name("Leah", "Pike"));
    assertThat(view.gender()).isEqualTo(Gender.MALE);
  }

  @Test
  void teamsPlaceholderGoesBehindARealName() {
    Statement newborn = said(Source.TEAM, MAY, SourceFacts.of("Baby", "Ward"));

    assertThat(view(newborn, said("health", MAY, ward())).currentName())
        .isEqualTo(SourceFacts.name("Leah", "Ward"));
  }

  @Test
  void teamsAddressCountsBeforeOthersOfTheSameDayAndGoesBehindALaterMove() {
    Statement corrected = said(Source.TEAM, JUNE, ward().at("9 Long Lane", "LS7 1AA"));
    Statement row = said("a", JUNE, ward().at("1 High Street", "LS6 2AB"));
    Statement moved = said("a", JULY, ward().at("1 High Street", "LS6 2AB"));

    assertThat(postcode(view(row, corrected))).isEqualTo("LS7 1AA");
    assertThat(postcode(view(moved, corrected))).isEqualTo("LS6 2AB");
  }

  /** Two records of today that were merged, or two councils one after the other. */
  @Test
  void ofTwoTeamsTheLaterWordOfTheDayCounts() {
    Statement later = entered("a", "2026-06-01T15:00:00Z", pike().at("9 Long Lane", "LS7 1AA"));
    Statement earlier = entered("b", "2026-06-01T09:00:00Z", ward().at("1 High Row", "LS6 2AB"));

    for (List<Statement> order : List.of(List.of(later, earlier), List.of(earlier, later))) {
      ChildView view = ChildView.of(order);
      assertThat(postcode(view)).isEqualTo("LS7 1AA");
      assertThat(view.currentName()).isEqualTo(SourceFacts.name("Leah", "Pike"));
    }
    assertThat(
            postcode(
                view(
                    entered("c", "2026-06-01T16:00:00Z", ward().at("1 High Row", "LS6 2AB")),
                    later)))
        .isEqualTo("LS6 2AB");
  }

  @Test
  void knownBirthdayCountsBeforeEstimateAndDefault() {
    Statement known = said("health", MAY, ward().born(BORN));

    assertThat(born(known, said("census", JUNE, ward().born(LocalDate.of(2012, 1, 1)))))
        .isEqualTo(BORN);
    assertThat(born(known, said("census", JUNE, ward().bornAbout(BORN.plusMonths(1)))))
        .isEqualTo(BORN);
  }

  @Test
  void newestBirthdayCountsAmongEquals() {
    assertThat(
            born(
                said("census", MAY, ward().born(BORN)),
                said("health", JUNE, ward().born(BORN.plusDays(1)))))
        .isEqualTo(BORN.plusDays(1));
  }

  @Test
  void everyStatedBirthdayIsKeptForFinding() {
    ChildView view =
        view(
            said("census", MAY, ward().born(BORN)),
            said("health", JUNE, ward().born(BORN.plusDays(1))),
            said("local", JUNE, ward()));

    assertThat(view.statedDatesOfBirth())
        .extracting(DateOfBirth::date)
        .containsExactlyInAnyOrder(BORN, BORN.plusDays(1));
  }

  @Test
  void birthdayAndGenderThatNobodyStatesAreNotKnown() {
    ChildView view = view(said("census", MAY, ward()));

    assertThat(view.dateOfBirth()).isNull();
    assertThat(view.gender()).isEqualTo(Gender.UNKNOWN);
  }

  @Test
  void unknownGenderSaysNothing() {
    assertThat(
            view(
                    said("census", MAY, ward().gender(Gender.FEMALE)),
                    said("health", JUNE, ward().gender(Gender.UNKNOWN)))
                .gender())
        .isEqualTo(Gender.FEMALE);
  }

  // What is taken back.

  /** Withdrawn rows disappear, and all that only they said. */
  @Test
  void withdrawnRowTakesAllThatOnlyItSaid() {
    Statement gone = withdrawn(said("census", MAY, full()));
    ChildView view = view(gone, said("health", MAY, ward()));

    assertThat(view).isEqualTo(view(said("health", MAY, ward())));
    assertThat(view.address()).isNull();
    assertThat(view.carers()).isEmpty();
    assertThat(view.identifiers()).isEmpty();
    assertThat(view.involvements()).isEmpty();
    assertThat(view.names()).hasSize(1);
    assertThat(view.dateOfBirth()).isNull();
  }

  @Test
  void whatAnotherSourceSaysTooStays() {
    ChildView view = view(withdrawn(said("census", MAY, full())), said("health", MAY, full()));

    assertThat(view.carers()).hasSize(1);
    assertThat(view.identifiers()).hasSize(1);
    assertThat(view.involvements()).hasSize(1);
  }

  @Test
  void recordOfWhichAllIsWithdrawnStillHasItsNameAndNothingElse() {
    ChildRecord.Open open = open(withdrawn(said("census", MAY, full())));

    assertThat(open.isWithdrawn()).isTrue();
    assertThat(open.view().currentName()).isEqualTo(SourceFacts.name("Leah", "Ward"));
    assertThat(open.view().address()).isNull();
    assertThat(open.view().involvements()).isEmpty();
    assertThat(open(said("census", MAY, full())).isWithdrawn()).isFalse();
  }

  @Test
  void sourceMaySpeakAgainAfterItWithdrew() {
    Statement again = withdrawn(said("census", MAY, full())).saying(version(AUGUST, "c", full()));

    assertThat(view(again).address()).isNotNull();
    assertThat(view(again).addressAsOf()).isEqualTo(AUGUST);
  }

  // Who works with the child.

  @Test
  void eachCarerAndEachNumberStandsOnce() {
    ChildView view =
        view(
            said("census", MAY, ward().carer("Anna Ward").nhs("9000000009")),
            said("health", MAY, ward().carer("ANNA ward").nhs("9000000009")));

    assertThat(view.carers()).hasSize(1);
    assertThat(view.identifiers()).hasSize(1);
  }

  /** A service may end its involvement; ended ones stay visible as past contacts (rules §4). */
  @Test
  void endedInvolvementStaysVisible() {
    Statement ended =
        said("census", MAY, ward().involving(school("990001", MAY)))
            .saying(
                new Version(
                    JUNE,
                    "b",
                    false,
                    SourceFacts.of("Leah", "Ward").facts(),
                    new Addition.Ended(JUNE)));

    assertThat(view(ended).visibleInvolvements())
        .singleElement()
        .extracting(Involvement::end)
        .isEqualTo(JUNE);
  }

  /** Withdrawn consent hides it at once, everywhere (rules §5). */
  @Test
  void withdrawnConsentHidesAtOnce() {
    Involvement clinic = clinic();
    Statement agreed = said("health", MAY, ward().involving(clinic));
    Statement takenBack =
        agreed.saying(version(MAY, "b", ward().involving(clinic.consentWithdrawnOn(JUNE))));

    assertThat(view(agreed).visibleInvolvements()).containsExactly(clinic);
    assertThat(view(takenBack).visibleInvolvements()).isEmpty();
  }

  @Test
  void harmGroundCannotBeWithdrawn() {
    Involvement clinic = clinic().on(new Consent.Harm(HarmGround.SIGNIFICANT_HARM));

    assertThat(clinic.consentWithdrawnOn(JUNE)).isEqualTo(clinic);
    assertThat(clinic.isHidden()).isFalse();
  }

  @Test
  void involvementEndsNotBeforeItBegan() {
    assertThat(school("990001", JUNE).endedOn(MAY).end()).isEqualTo(JUNE);
  }

  @Test
  void involvementIsOpenUntilItsLastDay() {
    Involvement ended = school("990001", MAY).endedOn(JUNE);

    assertThat(ended.isOpenOn(JUNE)).isTrue();
    assertThat(ended.isOpenOn(JUNE.plusDays(1))).isFalse();
    assertThat(school("990001", MAY).isOpenOn(AUGUST)).isTrue();
  }

  @Test
  void deathIsReported() {
    assertThat(view(said("births", MAY, ward()).saying(died())).died()).isEqualTo(JUNE);
    assertThat(view(said("births", MAY, ward())).died()).isNull();
  }

  private static Version died() {
    return new Version(
        JUNE, "b", false, SourceFacts.of("Leah", "Ward").facts(), new Addition.Died(JUNE));
  }

  /** What would be left to see if it were shielded now (rules §6). */
  @Test
  void faceHoldsNameBirthdayAndGenderAlone() {
    assertThat(open(said("census", MAY, full().born(BORN).gender(Gender.FEMALE))).face())
        .isEqualTo(
            new Face(
                SourceFacts.name("Leah", "Ward"), new DateOfBirth(BORN, false), Gender.FEMALE));
  }

  /** How long the record is live follows from what was known in the open (rules §9). */
  @Test
  void faceKeepsWhatDecidesHowLongTheRecordIsLive() {
    LocalDate grown = BORN.plusYears(18);
    Facts stays = full().born(BORN).facts().participating(new Participation(grown));
    ChildRecord.Open leah =
        open(
            Statement.first(key("census"), LEAH, new Version(grown, "a", false, stays)),
            said("births", MAY, ward()).saying(died()));
    assertThat(leah.face().died()).isEqualTo(JUNE);
    assertThat(leah.face().participation()).isEqualTo(new Participation(grown));
    assertThat(leah.face().lifeCourse()).isEqualTo(leah.lifeCourse());
    assertThat(leah.face()).hasToString("Face[redacted]");
  }

  /** A row of a time when the young person was a child brings no consent (rules §9). */
  @Test
  void consentInARowFromBeforeThe18thBirthdayDoesNotCount() {
    LocalDate grown = BORN.plusYears(18);
    Facts stays = full().born(BORN).facts().participating(new Participation(grown));
    assertThat(
            view(Statement.first(
                    key("census"), LEAH, new Version(grown.minusDays(1), "a", false, stays)))
                .participation())
        .isNull();
  }

  /** A source that hears late of a consent does not undo that it was taken back (rules §9.2). */
  @Test
  void consentFromBeforeItsWithdrawalDoesNotComeBack() {
    LocalDate grown = BORN.plusYears(18);
    LocalDate ended = grown.plusYears(2);
    Facts none = full().born(BORN).facts().replacing(Part.PARTICIPATION);
    Statement team =
        Statement.first(
            new StatementKey(new Source(LEEDS, Source.TEAM), "t"),
            LEAH,
            new Version(ended, "t", false, none));
    assertThat(view(team, stating(grown.plusDays(1), ended.plusDays(30))).participation()).isNull();
    assertThat(view(team, stating(ended, ended.plusDays(30))).participation())
        .isEqualTo(new Participation(ended));
  }

  private static Statement stating(LocalDate consented, LocalDate on) {
    Facts stays = full().born(BORN).facts().participating(new Participation(consented));
    return Statement.first(key("census"), LEAH, new Version(on, "a", false, stays));
  }

  private static List<Statement> many() {
    return List.of(
        said("census", MAY, full().born(BORN)),
        said("health", MAY, pike().born(BORN.plusDays(1)).at("9 Long Lane", "LS7 1AA")),
        said("benefit", JUNE, ward().gender(Gender.FEMALE).carer("ANNA WARD")),
        said("social-care", JUNE, SourceFacts.of("Lea", "Ward").born(BORN).gender(Gender.OTHER)),
        said("local", MAY, ward().at("3 Mill Row", "LS6 2AB").also(NameType.ALIAS, "Kit", null)),
        withdrawn(said("youth", MAY, full().also(NameType.FORMER, "Leah", "Brook"))),
        said(Source.TEAM, MAY, ward().born(BORN.plusDays(2)).involving(school("990003", MAY))));
  }

  private static SourceFacts full() {
    return ward()
        .at("1 High Street", "LS6 2AB")
        .carer("Anna Ward")
        .nhs("9000000009")
        .also(NameType.FORMER, "Leah", "Adams")
        .involving(school("990001", MAY));
  }

  private static SourceFacts ward() {
    return SourceFacts.of("Leah", "Ward");
  }

  private static SourceFacts pike() {
    return SourceFacts.of("Leah", "Pike");
  }

  private static Statement said(String feed, LocalDate asOf, SourceFacts telling) {
    return Statement.first(key(feed), LEAH, version(asOf, "a", telling));
  }

  private static Statement entered(String id, String at, SourceFacts telling) {
    return Statement.first(
        new StatementKey(new Source(LEEDS, Source.TEAM), id),
        LEAH,
        Version.entered(Instant.parse(at), "a", telling.facts()));
  }

  private static Statement withdrawn(Statement statement) {
    return statement.saying(new Version(JULY, "w", true, ward().facts()));
  }

  private static Version version(LocalDate asOf, String act, SourceFacts telling) {
    return new Version(asOf, act, false, telling.facts());
  }

  private static StatementKey key(String feed) {
    return new StatementKey(new Source(LEEDS, feed), "1");
  }

  private static ChildView view(Statement... statements) {
    return ChildView.of(Arrays.asList(statements));
  }

  private static ChildRecord.Open open(Statement... statements) {
    return new ChildRecord.Open(
        LEAH, Revision.NEW, LEEDS, Arrays.asList(statements), Set.of(), false);
  }

  private static @Nullable LocalDate born(Statement... statements) {
    DateOfBirth born = view(statements).dateOfBirth();
    return born == null ? null : born.date();
  }

  private static String postcode(ChildView view) {
    Address home = Objects.requireNonNull(view.address());
    return Objects.requireNonNull(home.postcode()).value();
  }

  private static Involvement school(String urn, LocalDate start) {
    return involvement(ServiceType.SCHOOL, urn, start, null);
  }

  private static Involvement clinic() {
    return involvement(
        ServiceType.MENTAL_HEALTH,
        "E08000035-MH01",
        MAY,
        new Consent.Given(ConsentGiver.CHILD, Competence.GILLICK_COMPETENT, MAY, null));
  }

  private static Involvement involvement(
      ServiceType type, String code, LocalDate start, @Nullable Consent consent) {
    return new Involvement(
        new InvolvementId("a".repeat(32)),
        type,
        new OrganisationCode(code),
        new PlainText("Service"),
        null,
        start,
        null,
        false,
        false,
        consent,
        null);
  }
}
