package org.contactpoint.domain.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.NameType;
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
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A correction does what it says, and is seen to have done it (rules §4). */
class CorrectionTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate BORN = LocalDate.of(2012, 3, 9);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final Correction NOTHING = new Correction(null, null, null, null, null, null);

  private static SourceFacts ward() {
    return SourceFacts.of("Leah", "Ward");
  }

  // What the team says.

  @Test
  void onlyTheNamedPartsChange() {
    SourceFacts before = ward().born(BORN).nhs("9000000009");
    Correction name =
        new Correction(SourceFacts.of("Leah", "Brook").names(), null, null, null, null, null);

    assertThat(NOTHING.over(before.facts(), null)).isEqualTo(before.facts());
    assertThat(NOTHING.fields()).isEmpty();
    assertThat(name.over(before.facts(), null).currentName())
        .contains(SourceFacts.name("Leah", "Brook"));
    assertThat(name.over(before.facts(), null).dateOfBirth()).isEqualTo(before.dateOfBirth());
    assertThat(name.fields()).containsExactly("names");
  }

  private static SourceFacts everything() {
    return SourceFacts.of("Leah", "Brook")
        .born(BORN.plusDays(1))
        .gender(Gender.FEMALE)
        .nhs("9000000009")
        .at("1 High Street", "LS6 2AB")
        .carer("Anna Ward");
  }

  private static Correction of(SourceFacts all) {
    return new Correction(
        all.names(),
        Objects.requireNonNull(all.dateOfBirth()),
        all.gender(),
        all.address(),
        all.carers(),
        all.identifiers());
  }

  @Test
  void correctionOfAllPartsNamesThemAll() {
    Facts facts = of(everything()).over(ward().facts(), null);

    assertThat(facts).isEqualTo(of(everything()).alone(null));
    // What is said of a life has routes of its own.
    assertThat(facts.replaces())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Part.DEATH, Part.PARTICIPATION)));
    assertThat(of(everything()).fields())
        .containsExactly("names", "dateOfBirth", "gender", "address", "carers", "identifiers");
  }

  @Test
  void whatIsTakenAwayIsNamedToo() {
    Correction nothingLeft =
        NOTHING.takingAway(Set.of(Part.DATE_OF_BIRTH, Part.GENDER, Part.ADDRESS, Part.CARERS));

    assertThat(nothingLeft.fields()).containsExactly("dateOfBirth", "gender", "address", "carers");
  }

  /** Who registers a child speaks beside whoever speaks later; who corrects speaks last. */
  @Test
  void registeringPutsNothingRight() {
    assertThat(of(everything()).registered()).isEqualTo(everything().facts());
  }

  // What is seen of it.

  private static Statement said(String feed, LocalDate day, Facts... versions) {
    StatementKey key = new StatementKey(new Source(LEEDS, feed), "1");
    Instant entered = day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
    return new Statement(
        key,
        LEAH,
        Arrays.stream(versions)
            .map(
                facts ->
                    feed.equals(Source.TEAM)
                        ? Version.entered(entered, "act", facts)
                        : new Version(day, "act", false, facts))
            .toList());
  }

  private static ChildView view(Correction correction, Statement... others) {
    ChildView shown = ChildView.of(List.of(others));
    Statement team = said(Source.TEAM, MAY, correction.alone(shown.address()));
    List<Statement> all = new java.util.ArrayList<>(List.of(others));
    all.add(team);
    return ChildView.of(all);
  }

  private static final Statement SCHOOL = said("census", MAY, everything().facts());

  @Test
  void addressThatIsTakenAwayIsShownNoMore() {
    ChildView view = view(NOTHING.takingAway(Set.of(Part.ADDRESS)), SCHOOL);

    assertThat(view.address()).isNull();
    assertThat(view.addressAsOf()).isNull();
    assertThat(view.carers()).hasSize(1);
  }

  @Test
  void laterMoveIsShownAgain() {
    Statement later = said("health", JUNE, ward().at("2 Low Road", "LS7 1AA").facts());

    ChildView view = view(NOTHING.takingAway(Set.of(Part.ADDRESS)), SCHOOL, later);

    assertThat(Objects.requireNonNull(view.address()).postcode())
        .isEqualTo(new Postcode("LS7 1AA"));
  }

  @Test
  void birthdayAndGenderThatAreTakenAwayAreKnownNoMoreWhateverSourcesSay() {
    Statement later = said("health", JUNE, everything().facts());

    ChildView view =
        view(NOTHING.takingAway(Set.of(Part.DATE_OF_BIRTH, Part.GENDER)), SCHOOL, later);

    assertThat(view.dateOfBirth()).isNull();
    assertThat(view.gender()).isEqualTo(Gender.UNKNOWN);
    assertThat(view.statedDatesOfBirth()).as("still found by it").isNotEmpty();
  }

  @Test
  void carersOfACorrectionTakeThePlaceOfAllOthers() {
    List<Carer> mother = ward().carer("Ewa Nowak").carers();
    Correction correction = new Correction(null, null, null, null, mother, null);

    assertThat(view(correction, SCHOOL).carers()).isEqualTo(mother);
    assertThat(view(NOTHING.takingAway(Set.of(Part.CARERS)), SCHOOL).carers()).isEmpty();
  }

  @Test
  void carerNamedSinceIsShownAgain() {
    Statement later = said("health", JUNE, ward().carer("Tom Ward").facts());

    assertThat(view(NOTHING.takingAway(Set.of(Part.CARERS)), SCHOOL, later).carers())
        .extracting(carer -> carer.name().value())
        .containsExactly("Tom Ward");
  }

  @Test
  void namesOfACorrectionTakeThePlaceOfAllOthers() {
    Statement school = said("census", MAY, ward().also(NameType.FORMER, "Lea", "Pike").facts());

    ChildView view = view(new Correction(ward().names(), null, null, null, null, null), school);

    assertThat(view.names()).hasSize(1);
    assertThat(view.spellings()).as("still found by it").contains(SourceFacts.name("Lea", "Pike"));
  }

  @Test
  void whatWasTakenAwayComesBackWithTheTeamsOwnWord() {
    Facts none = NOTHING.takingAway(Set.of(Part.ADDRESS, Part.GENDER)).alone(null);
    Correction back = new Correction(null, null, Gender.MALE, everything().address(), null, null);

    ChildView view =
        ChildView.of(List.of(SCHOOL, said(Source.TEAM, MAY, none, back.over(none, null))));

    assertThat(view.gender()).isEqualTo(Gender.MALE);
    assertThat(view.address()).isEqualTo(everything().address());
  }

  // A part of an address.

  private static Address home(@Nullable String uprn, String line, String town, String postcode) {
    return new Address(
        AddressStatus.CURRENT,
        uprn == null ? null : new Uprn(uprn),
        line.isEmpty() ? List.of() : List.of(new PlainText(line)),
        town.isEmpty() ? null : new PlainText(town),
        postcode.isEmpty() ? null : new Postcode(postcode),
        null);
  }

  private static @Nullable Address corrected(Address said, AddressPart... leftOut) {
    return new Correction(null, null, null, said, null, null)
        .leaving(Set.of(leftOut))
        .alone(home("100023336956", "1 High Street", "Leeds", "LS6 2AB"))
        .address();
  }

  @Test
  void whatAnAddressLeavesOutStaysAsItWasShown() {
    assertThat(
            corrected(
                home(null, "", "Bradford", ""),
                AddressPart.UPRN,
                AddressPart.LINES,
                AddressPart.POSTCODE))
        .isEqualTo(home("100023336956", "1 High Street", "Bradford", "LS6 2AB"));
    assertThat(corrected(home(null, "", "Bradford", ""), AddressPart.LINES))
        .isEqualTo(home(null, "1 High Street", "Bradford", ""));
  }

  /** The property number says which place it is: it does not go along to another one. */
  @Test
  void propertyNumberDoesNotStayWithAnotherPlace() {
    assertThat(corrected(home(null, "5 New Road", "Leeds", "LS7 1AA"), AddressPart.UPRN))
        .isEqualTo(home(null, "5 New Road", "Leeds", "LS7 1AA"));
  }

  @Test
  void statusThatIsLeftOutStaysWhereAnAddressIsShown() {
    Address said = home(null, "", "Bradford", "");
    Correction correction =
        new Correction(null, null, null, said, null, null)
            .leaving(Set.of(AddressPart.STATUS, AddressPart.LINES));
    Address shown =
        new Address(
            AddressStatus.LAST_KNOWN, null, List.of(new PlainText("1 Elm")), null, null, null);

    assertThat(correction.lacksStatus(shown)).isFalse();
    assertThat(correction.lacksStatus(null)).isTrue();
    assertThat(NOTHING.lacksStatus(null)).isFalse();
    assertThat(Objects.requireNonNull(correction.alone(shown).address()).status())
        .isEqualTo(AddressStatus.LAST_KNOWN);
  }

  /** Whose address nobody knows has none that could stay. */
  @Test
  void nothingStaysOfAnAddressThatIsNotKnownAnyMore() {
    Address nowhere = new Address(AddressStatus.NO_KNOWN, null, List.of(), null, null, null);

    assertThat(
            corrected(
                nowhere,
                AddressPart.UPRN,
                AddressPart.LINES,
                AddressPart.TOWN,
                AddressPart.POSTCODE))
        .isEqualTo(nowhere);
  }
}
