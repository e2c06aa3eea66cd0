package org.contactpoint.search.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.search.ADirectory;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenRecordTest {
  private static final Caller PRACTITIONER = AnAccount.practitioner("p").calling();
  private static final Caller TEAM = AnAccount.team("t").ofYork().calling();
  private static final Caller OWN_TEAM = AnAccount.team("o").calling();
  private static final Caller APPROVER = AnAccount.approver("a").calling();
  private static final ChildRecord.Open LEAH = AChild.named("Leah", "Ward").build();
  private static final ChildRecord.Shielded HIDDEN = AChild.named("Mia", "Stone").shielded();

  @Test
  void openRecordIsShownOnceTheViewStandsInTheTrail() {
    ADirectory directory = ADirectory.of(LEAH);
    RecordOutcome outcome = open(directory, PRACTITIONER, LEAH.id());
    assertThat(outcome).isInstanceOf(RecordOutcome.Opened.class);
    assertThat(directory.memory().entries())
        .extracting(AuditEntry::event)
        .containsExactly(
            new RecordViewed(LEAH.id(), Purpose.SAFEGUARDING, List.of("no-involvement")));
  }

  @Test
  void nothingIsShownWithoutItsEntry() {
    ADirectory directory = ADirectory.of(LEAH);
    directory.memory().trailFails(true);
    assertThat(open(directory, PRACTITIONER, LEAH.id()))
        .isEqualTo(new RecordOutcome.Opened(new Disclosed.Withheld<>()));
  }

  @Test
  void practitionerIsShownTheFaceOfShieldedChild() {
    ADirectory directory = ADirectory.of(HIDDEN);
    assertThat(open(directory, PRACTITIONER, HIDDEN.id()))
        .isInstanceOf(RecordOutcome.FaceShown.class);
    assertThat(directory.memory().actions()).containsExactly("view-record");
  }

  @Test
  void teamsAndApproversOfAnyCouncilArePassedOnAndTheShieldingFunctionAuditsItself() {
    ADirectory directory = ADirectory.of(HIDDEN);
    assertThat(open(directory, TEAM, HIDDEN.id())).isEqualTo(new RecordOutcome.PassedOn(HIDDEN));
    assertThat(open(directory, APPROVER, HIDDEN.id()))
        .isEqualTo(new RecordOutcome.PassedOn(HIDDEN));
    assertThat(directory.memory().entries()).isEmpty();
  }

  @Test
  void mergedRecordAnswersWithTheOneThatItBecame() {
    ADirectory directory = ADirectory.of(LEAH, merged(2, AChild.number(3)), merged(3, LEAH.id()));
    open(directory, PRACTITIONER, AChild.number(2));
    assertThat(directory.memory().entries().getFirst().event().child()).contains(LEAH.id());
  }

  @Test
  void mergedRecordLeadsToNobodyWhoIsHidden() {
    ADirectory directory = ADirectory.of(HIDDEN, merged(2, HIDDEN.id()));
    assertThat(open(directory, PRACTITIONER, AChild.number(2)))
        .isEqualTo(new RecordOutcome.Unknown());
    assertThat(open(directory, TEAM, AChild.number(2))).isEqualTo(new RecordOutcome.Unknown());
    assertThat(directory.memory().entries()).isEmpty();
  }

  @Test
  void ringOfMergesIsNoRecord() {
    ADirectory directory = ADirectory.of(merged(2, AChild.number(3)), merged(3, AChild.number(2)));
    assertThat(open(directory, PRACTITIONER, AChild.number(2)))
        .isEqualTo(new RecordOutcome.Unknown());
  }

  @Test
  void withdrawnAndUnknownRecordsAreNone() {
    ChildRecord.Open withdrawn =
        AChild.silent(4)
            .saying(AStatement.saying(SomeFacts.of("Leah", "Ward")).withdrawn())
            .build();
    ADirectory directory = ADirectory.of(withdrawn);
    assertThat(open(directory, TEAM, withdrawn.id())).isEqualTo(new RecordOutcome.Unknown());
    assertThat(open(directory, TEAM, AChild.number(5))).isEqualTo(new RecordOutcome.Unknown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2008-06-01", "2007-06-01", "2002-06-01"})
  void from18OnThereIsNoSuchRecordForPractitionersAndOtherCouncils(String born) {
    ChildRecord.Open grown = grown(born);
    ADirectory directory = ADirectory.of(grown);
    Caller mediated = new Caller(OWN_TEAM.account(), PRACTITIONER.account(), "r");
    for (Caller caller : List.of(PRACTITIONER, TEAM, APPROVER, mediated)) {
      assertThat(open(directory, caller, grown.id(), Purpose.SAFEGUARDING))
          .isEqualTo(new RecordOutcome.Unknown());
    }
    assertThat(directory.memory().entries()).isEmpty();
  }

  @Test
  void theDayBefore18TheRecordIsShown() {
    ChildRecord.Open almost = grown("2008-06-02");
    assertThat(open(ADirectory.of(almost), PRACTITIONER, almost.id()))
        .isInstanceOf(RecordOutcome.Opened.class);
  }

  @Test
  void whoConsentedIsShownTo25() {
    ChildRecord.Open young =
        AChild.silent(8)
            .saying(SomeFacts.of("Leah", "Ward").born("2002-06-01").participating("2020-06-01"))
            .build();
    assertThat(open(ADirectory.of(young), PRACTITIONER, young.id()))
        .isInstanceOf(RecordOutcome.Opened.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2008-06-01, SAFEGUARDING, true",
    "2008-06-01, CHILD_DEATH_REVIEW, true",
    "2007-06-02, RECORD_MAINTENANCE, true",
    "2007-06-01, SAFEGUARDING, false",
    "2007-06-01, RECORD_MAINTENANCE, false",
    "2007-06-01, CHILD_PROTECTION_ENQUIRY, true",
    "2002-06-02, SERIOUS_CASE_REVIEW, true",
    "2002-06-01, SERIOUS_CASE_REVIEW, false"
  })
  void teamOfTheCouncilReadsTheArchiveAndAfterAYearForAnEnquiryAlone(
      String born, Purpose purpose, boolean shown) {
    ChildRecord.Open grown = grown(born);
    ADirectory directory = ADirectory.of(grown);
    RecordOutcome outcome = open(directory, OWN_TEAM, grown.id(), purpose);
    assertThat(outcome)
        .isInstanceOf(shown ? RecordOutcome.Archived.class : RecordOutcome.Unknown.class);
    assertThat(directory.memory().entries())
        .extracting(AuditEntry::event)
        .isEqualTo(
            shown
                ? List.of(new RecordViewed(grown.id(), purpose, List.of("no-involvement")))
                : List.of());
  }

  /** Who is responsible is hidden, so the shielding function decides (rules §6). */
  @Test
  void archivedShieldedChildIsPassedOnToTeamsAlone() {
    ChildRecord.Shielded grown =
        AChild.silent(9).saying(SomeFacts.of("Mia", "Stone").born("2008-06-01")).shielded();
    ADirectory directory = ADirectory.of(grown);
    assertThat(open(directory, TEAM, grown.id())).isEqualTo(new RecordOutcome.PassedOn(grown));
    assertThat(open(directory, APPROVER, grown.id())).isEqualTo(new RecordOutcome.Unknown());
    assertThat(open(directory, PRACTITIONER, grown.id())).isEqualTo(new RecordOutcome.Unknown());
    assertThat(directory.memory().entries()).isEmpty();
  }

  private static ChildRecord.Open grown(String born) {
    return AChild.silent(7).saying(SomeFacts.of("Leah", "Ward").born(born)).build();
  }

  private static ChildRecord.Merged merged(long seed, ContactPointId into) {
    return new ChildRecord.Merged(AChild.number(seed), Revision.NEW.next(), into, false, Set.of());
  }

  private static RecordOutcome open(ADirectory directory, Caller caller, ContactPointId id) {
    return open(directory, caller, id, Purpose.SAFEGUARDING);
  }

  private static RecordOutcome open(
      ADirectory directory, Caller caller, ContactPointId id, Purpose purpose) {
    return new OpenRecord(
            directory.memory().children(), directory.memory().trail(), ADirectory.CLOCK)
        .handle(caller, Actor.of(caller), id, purpose);
  }
}
