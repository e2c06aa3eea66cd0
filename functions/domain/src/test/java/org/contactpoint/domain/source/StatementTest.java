package org.contactpoint.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final StatementKey KEY =
      new StatementKey(new Source(new Authority("E08000035"), "school-census"), "C-1");
  private static final ContactPointId CHILD = ContactPointId.generate(new java.util.Random(1));
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  @Test
  void endStandsOnWhatWasSaidBefore() {
    Statement ended = said(MAY, "a", "990001").saying(ending(JUNE, "b", JUNE.minusDays(3)));

    assertThat(ended.involvements()).hasSize(1);
    assertThat(ended.involvements().getFirst().end()).isEqualTo(JUNE.minusDays(3));
    assertThat(ended.involvements().getFirst().organisationCode().value()).isEqualTo("990001");
  }

  @Test
  void endStandsOnWhatIsLeftAfterReversal() {
    Statement ended =
        said(MAY, "a", "990001")
            .saying(saying(JUNE, "b", "990002"))
            .saying(ending(JULY, "c", JULY));

    List<Involvement> left = ended.without("b").orElseThrow().involvements();

    assertThat(left).hasSize(1);
    assertThat(left.getFirst().organisationCode().value()).isEqualTo("990001");
    assertThat(left.getFirst().end()).isEqualTo(JULY);
  }

  /** What only a reversed upload said is withdrawn, newer facts stand (rules §4). */
  @Test
  void additionKeepsNothingThatOnlyTheReversedUploadSaid() {
    SourceFacts said =
        SourceFacts.of("Leah", "Ward").nhs("9000000009").at("1 High Street", "LS6 2AB");
    Statement ended =
        Statement.first(
                KEY,
                CHILD,
                new Version(MAY, "a", false, said.involving(at("990001", MAY, "a")).facts()))
            .saying(ending(JUNE, "b", JUNE))
            .saying(new Version(JULY, "c", false, Facts.named(name()), new Addition.Died(JULY)));

    Facts left = ended.without("a").orElseThrow().live().orElseThrow();

    assertThat(left).isEqualTo(Facts.named(name()).died(JULY));
    assertThat(ended.without("a").orElseThrow().involvements()).isEmpty();
  }

  @Test
  void additionThatCameFirstKeepsWhatItSaysItself() {
    Version first =
        new Version(
            MAY,
            "a",
            false,
            Facts.named(name()).with(at("990001", MAY, "a").endedOn(JUNE)),
            new Addition.Ended(JUNE));
    Statement both = Statement.first(KEY, CHILD, first).saying(saying(JULY, "b", "990002"));

    assertThat(both.without("b").orElseThrow().versions()).containsExactly(first);
  }

  @Test
  void deathLeavesAllElseAsItWasSaid() {
    Version died =
        new Version(JUNE, "b", false, Facts.named(name()), new Addition.Died(JUNE.minusDays(1)));

    Facts now = said(MAY, "a", "990001").saying(died).live().orElseThrow();

    assertThat(now.died()).isEqualTo(JUNE.minusDays(1));
    assertThat(now.involvement()).isNotNull();
  }

  @Test
  void involvementKeepsItsIdWhileServiceAndOrganisationStay() {
    Statement twice = said(MAY, "a", "990001").saying(saying(JUNE, "b", "990001"));

    assertThat(twice.involvements()).hasSize(1);
    assertThat(twice.involvements().getFirst().id()).isEqualTo(new InvolvementId("a".repeat(32)));
  }

  @Test
  void anotherSchoolEndsTheEarlierOne() {
    Statement moved = said(MAY, "a", "990001").saying(saying(JULY, "b", "990002"));

    assertThat(moved.involvements()).hasSize(2);
    assertThat(moved.involvements().getFirst().end()).isEqualTo(JULY);
    assertThat(moved.involvements().getLast().end()).isNull();
  }

  @Test
  void versionThatNamesNoServiceEndsTheEarlierOne() {
    Statement left =
        said(MAY, "a", "990001").saying(new Version(JUNE, "b", false, Facts.named(name())));

    assertThat(left.involvements().getFirst().end()).isEqualTo(JUNE);
  }

  private static Statement said(LocalDate asOf, String act, String school) {
    return Statement.first(KEY, CHILD, saying(asOf, act, school));
  }

  private static Version saying(LocalDate asOf, String act, String school) {
    return new Version(asOf, act, false, Facts.named(name()).with(at(school, asOf, act)));
  }

  private static Version ending(LocalDate asOf, String act, LocalDate day) {
    return new Version(asOf, act, false, Facts.named(name()), new Addition.Ended(day));
  }

  private static PersonName name() {
    return new PersonName(new NamePart("Leah"), new NamePart("Ward"));
  }

  private static Involvement at(String school, LocalDate start, String act) {
    return new Involvement(
        new InvolvementId(act.repeat(32)),
        ServiceType.SCHOOL,
        new OrganisationCode(school),
        new PlainText("School"),
        null,
        start,
        null,
        false,
        false,
        null,
        null);
  }
}
