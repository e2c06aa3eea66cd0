package org.contactpoint.domain.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.source.Addition;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.SourceFacts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shield is, and what it hides (rules §6). */
class ShieldTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final StatementKey CENSUS = new StatementKey(new Source(LEEDS, "census"), "C-1");
  private static final StatementKey HEALTH = new StatementKey(new Source(LEEDS, "health"), "H-1");
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  /** Hidden at once; an overdue review never unshields; a proposal to remove does not either. */
  @ParameterizedTest(name = "{0} hides: {1}")
  @CsvSource({
    "INTERIM, true",
    "SHIELDED, true",
    "REVIEW_DUE, true",
    "REMOVAL_PROPOSED, true",
    "REFUSED, false",
    "REMOVED, false"
  })
  void onlyRefusalAndRemovalStopHiding(ShieldStatus status, boolean hides) {
    assertThat(shield().becoming(status, null, null).hides()).isEqualTo(hides);
  }

  /** One working day for the decision, six months for the review; then it waits for somebody. */
  @ParameterizedTest(name = "{0}, review {1}, seen {2}: overdue {3}")
  @CsvSource({
    "INTERIM, , -1, false",
    "INTERIM, , 1, true",
    "SHIELDED, 10, 9, false",
    "SHIELDED, 10, 11, true",
    "REMOVAL_PROPOSED, 10, 11, true",
    "SHIELDED, , 11, false",
    "REFUSED, 10, 11, false",
    "REMOVED, , 11, false"
  })
  void shieldIsOverdueOnceItsTimeIsOver(
      ShieldStatus status, Long review, long seen, boolean overdue) {
    Instant decideBy = shield().decideBy();
    Instant reviewBy = review == null ? null : decideBy.plusSeconds(review);

    assertThat(shield().becoming(status, reviewBy, null).isOverdue(decideBy.plusSeconds(seen)))
        .isEqualTo(overdue);
  }

  /** Both people of a removal are of the council that is responsible. */
  @Test
  void removalThatAnotherCouncilProposedIsProposedNoMore() {
    Authority york = new Authority("E06000014");
    Shield proposed =
        shield().becoming(ShieldStatus.REMOVAL_PROPOSED, Instant.EPOCH, new PersonId("p-2"));

    assertThat(proposed.answeredForBy(york).status()).isEqualTo(ShieldStatus.SHIELDED);
    assertThat(proposed.answeredForBy(york).removalProposedBy()).isNull();
    assertThat(shield().answeredForBy(york).status()).isEqualTo(ShieldStatus.INTERIM);
  }

  @Test
  void shieldKeepsWhoAskedWhateverBecomesOfIt() {
    Shield proposed =
        shield()
            .becoming(ShieldStatus.SHIELDED, Instant.EPOCH, null)
            .becoming(ShieldStatus.REMOVAL_PROPOSED, Instant.EPOCH, new PersonId("p-2"));

    assertThat(proposed.askedByPerson()).isEqualTo(new PersonId("p-1"));
    assertThat(proposed.removalProposedBy()).isEqualTo(new PersonId("p-2"));
    assertThat(proposed.responsible()).isEqualTo(LEEDS);
    assertThat(proposed.version()).isEqualTo(3);
  }

  @Test
  void anotherRecordOfTheChildGetsAShieldOfTheSameStatusWithoutItsRemoval() {
    Shield proposed =
        shield()
            .becoming(ShieldStatus.REMOVAL_PROPOSED, Instant.EPOCH, new PersonId("p-2"))
            .propagated();
    ContactPointId other = ContactPointId.generate(new java.util.Random(9));

    Shield alike = proposed.alike(new ShieldId("c".repeat(32)), other);

    assertThat(alike.child()).isEqualTo(other);
    assertThat(alike.status()).isEqualTo(ShieldStatus.SHIELDED);
    assertThat(alike.removalProposedBy()).isNull();
    assertThat(alike.propagationDone()).isFalse();
    assertThat(alike.version()).isEqualTo(1);
    assertThat(alike.responsible()).isEqualTo(proposed.responsible());
    assertThat(shield().alike(alike.id(), other).status()).isEqualTo(ShieldStatus.INTERIM);
  }

  @Test
  void shieldRemembersThatEveryCopyWasMoved() {
    Shield propagated = shield().propagated();

    assertThat(propagated.propagationDone()).isTrue();
    assertThat(propagated.version()).isEqualTo(shield().version() + 1);
    assertThat(propagated.status()).isEqualTo(ShieldStatus.INTERIM);
    assertThat(propagated.becoming(ShieldStatus.SHIELDED, null, null).propagationDone()).isTrue();
  }

  /** Hidden at once, decided within one working day (rules §6). */
  @Test
  void shieldThatIsOpenedHidesAtOnceAndWaitsForADecision() {
    Instant friday = Instant.parse("2026-11-27T10:00:00Z");

    Shield opened =
        Shield.opened(
            new ShieldId("b".repeat(32)),
            LEAH,
            ShieldGround.WITNESS,
            ShieldAskedBy.PARENT,
            new AccountId("a-1"),
            new PersonId("p-1"),
            LEEDS,
            friday);

    assertThat(opened.status()).isEqualTo(ShieldStatus.INTERIM);
    assertThat(opened.hides()).isTrue();
    assertThat(opened.decideBy()).isEqualTo(Instant.parse("2026-11-30T17:00:00Z"));
    assertThat(opened.isOverdue(opened.decideBy())).isFalse();
    assertThat(opened.propagationDone()).isFalse();
    assertThat(opened.version()).isEqualTo(1);
  }

  @Test
  void shieldsAndCallBacksAreListedOldestFirst() {
    assertThat(shield().place()).isEqualTo(ListPlace.of(Instant.EPOCH, "a".repeat(32)));
    assertThat(callBack().place()).isEqualTo(ListPlace.of(Instant.EPOCH, "a".repeat(32)));
  }

  @Test
  void shieldAndCallBackAreAboutTheirChild() {
    assertThat(shield().children()).containsExactly(LEAH);
    assertThat(callBack().children()).containsExactly(LEAH);
  }

  @Test
  void eachCodeIsReadBackAsWhatItStandsFor() {
    assertThat(codes(ShieldStatus.values()).map(ShieldStatus::parse).map(Parsed::orElseThrow))
        .containsExactly(ShieldStatus.values());
    assertThat(codes(ShieldGround.values()).map(ShieldGround::parse).map(Parsed::orElseThrow))
        .containsExactly(ShieldGround.values());
    assertThat(codes(ShieldReason.values()).map(ShieldReason::parse).map(Parsed::orElseThrow))
        .containsExactly(ShieldReason.values());
    assertThat(codes(ShieldAskedBy.values()).map(ShieldAskedBy::parse).map(Parsed::orElseThrow))
        .containsExactly(ShieldAskedBy.values());
    assertThat(codes(CallBackAbout.values()).map(CallBackAbout::parse).map(Parsed::orElseThrow))
        .containsExactly(CallBackAbout.values());
    assertThat(codes(CallBackOutcome.values()).map(CallBackOutcome::parse).map(Parsed::orElseThrow))
        .containsExactly(CallBackOutcome.values());
  }

  private static Stream<String> codes(Coded... constants) {
    return Arrays.stream(constants).map(Coded::code);
  }

  @Test
  void callBackIsClosedOnce() {
    CallBack closed = callBack().closed(CallBackOutcome.REACHED);

    assertThat(closed.outcome()).isEqualTo(CallBackOutcome.REACHED);
    assertThat(closed.version()).isEqualTo(2);
    assertThat(closed).hasToString("CallBack[" + "a".repeat(32) + "]");
    assertThat(shield().id()).hasToString("a".repeat(32));
  }

  // What it hides.

  @Test
  void whatWasSaidSinceStandsOnWhatStoodBefore() {
    Version ended = new Version(JUNE, "b", false, ward().facts(), new Addition.Died(JUNE));

    List<Statement> all =
        HiddenStatements.of(
            List.of(said(CENSUS, MAY, "a", full())), List.of(later(ended)), Set.of());

    assertThat(all).singleElement().isEqualTo(said(CENSUS, MAY, "a", full()).saying(ended));
    assertThat(all.getFirst().latest().facts().address()).isNotNull();
  }

  @Test
  void versionThatCameTwiceCountsOnce() {
    HiddenStatements.Later once = later(version(JUNE, "b", full()));

    assertThat(HiddenStatements.of(List.of(), List.of(once, once), Set.of()))
        .isEqualTo(HiddenStatements.of(List.of(), List.of(once), Set.of()));
    assertThat(
            HiddenStatements.of(List.of(said(CENSUS, JUNE, "b", full())), List.of(once), Set.of()))
        .containsExactly(said(CENSUS, JUNE, "b", full()));
  }

  @Test
  void twoActsOfOneDayBothCount() {
    List<Statement> all =
        HiddenStatements.of(
            List.of(said(CENSUS, JUNE, "a", ward())),
            List.of(later(version(JUNE, "b", full()))),
            Set.of());

    assertThat(all.getFirst().versions()).hasSize(2);
    assertThat(all.getFirst().latest().act()).isEqualTo("b");
  }

  /** A late file can't undo a newer fact, behind a shield neither. */
  @Test
  void lateFileUndoesNothingBehindShield() {
    List<Statement> all =
        HiddenStatements.of(
            List.of(said(CENSUS, JULY, "a", full())),
            List.of(later(version(MAY, "b", ward()))),
            Set.of());

    assertThat(all.getFirst().latest().act()).isEqualTo("a");
  }

  /**
   * An upload can be reversed as a whole: what only it said is withdrawn, newer facts stand (rules
   * §4).
   */
  @Test
  void reversedActsSayNothing() {
    List<Statement> opened =
        List.of(said(CENSUS, MAY, "a", full()), said(HEALTH, MAY, "x", ward()));
    List<HiddenStatements.Later> since = List.of(later(version(JUNE, "b", ward())));

    assertThat(HiddenStatements.of(opened, since, Set.of("a")))
        .containsExactly(said(CENSUS, JUNE, "b", ward()), said(HEALTH, MAY, "x", ward()));
    assertThat(HiddenStatements.of(opened, since, Set.of("a", "b")))
        .containsExactly(said(HEALTH, MAY, "x", ward()));
    assertThat(HiddenStatements.of(opened, since, Set.of("a", "b", "x")))
        .as("a name, since a record always has one")
        .singleElement()
        .satisfies(left -> assertThat(left.live()).isEmpty());
  }

  @Test
  void statementsStandInOneOrderWhoeverWroteThemFirst() {
    Statement census = said(CENSUS, MAY, "a", ward());
    Statement health = said(HEALTH, MAY, "a", ward());

    assertThat(HiddenStatements.of(List.of(health, census), List.of(), Set.of()))
        .isEqualTo(HiddenStatements.of(List.of(census, health), List.of(), Set.of()));
  }

  private static CallBack callBack() {
    return new CallBack(
        "a".repeat(32),
        LEAH,
        CallBackAbout.SHIELDED_CHILD,
        new PhoneNumber("+441134960123"),
        new AccountId("a-1"),
        LEEDS,
        Instant.EPOCH,
        null,
        1);
  }

  private static Shield shield() {
    return new Shield(
        new ShieldId("a".repeat(32)),
        LEAH,
        ShieldStatus.INTERIM,
        ShieldGround.WITNESS,
        ShieldAskedBy.PRACTITIONER,
        new AccountId("a-1"),
        new PersonId("p-1"),
        LEEDS,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        false,
        false,
        1);
  }

  private static HiddenStatements.Later later(Version version) {
    return new HiddenStatements.Later(CENSUS, LEAH, version);
  }

  private static Statement said(StatementKey key, LocalDate asOf, String act, SourceFacts telling) {
    return Statement.first(key, LEAH, version(asOf, act, telling));
  }

  private static Version version(LocalDate asOf, String act, SourceFacts telling) {
    return new Version(asOf, act, false, telling.facts());
  }

  private static SourceFacts ward() {
    return SourceFacts.of("Leah", "Ward");
  }

  private static SourceFacts full() {
    return ward().at("1 High Street", "LS6 2AB").carer("Anna Ward");
  }
}
