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

class OpenRecordTest {
  private static final Caller PRACTITIONER = AnAccount.practitioner("p").calling();
  private static final Caller TEAM = AnAccount.team("t").ofYork().calling();
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

  private static ChildRecord.Merged merged(long seed, ContactPointId into) {
    return new ChildRecord.Merged(AChild.number(seed), Revision.NEW.next(), into, false, Set.of());
  }

  private static RecordOutcome open(ADirectory directory, Caller caller, ContactPointId id) {
    return new OpenRecord(
            directory.memory().children(), directory.memory().trail(), ADirectory.CLOCK)
        .handle(caller, Actor.of(caller), id, Purpose.SAFEGUARDING);
  }
}
