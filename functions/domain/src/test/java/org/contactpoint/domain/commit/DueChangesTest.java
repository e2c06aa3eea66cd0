package org.contactpoint.domain.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.junit.jupiter.api.Test;

/** The index of days follows the records, whoever changes them (rules §9). */
class DueChangesTest {
  private static final ContactPointId LEAH = ContactPointId.generate(new Random(1));
  private static final Authority LEEDS = new Authority("E08000035");
  private static final LocalDate OF_AGE = LocalDate.of(2026, 3, 9);
  private static final Facts FACTS =
      Facts.of(
          new PersonName(new NamePart("Leah"), new NamePart("Ward")),
          new DateOfBirth(LocalDate.of(2008, 3, 9), false),
          Gender.FEMALE);
  private static final ChildRecord.Open CHILD = saying(FACTS);
  private static final ChildRecord.Shielded SHIELDED =
      new ChildRecord.Shielded(LEAH, Revision.NEW, CHILD.face(), "proof", Set.of());
  private static final ChildRecord.Merged MERGED =
      new ChildRecord.Merged(
          LEAH, Revision.NEW, ContactPointId.generate(new Random(2)), false, Set.of());

  private static ChildRecord.Open saying(Facts facts) {
    Statement said =
        Statement.first(
            new StatementKey(new Source(LEEDS, Source.TEAM), "r1"),
            LEAH,
            new Version(OF_AGE, "act", false, facts));
    return new ChildRecord.Open(LEAH, Revision.NEW, LEEDS, List.of(said), Set.of(), false);
  }

  private static DueStep archived(LocalDate day) {
    return new DueStep(LEAH, LifeStep.ARCHIVE, day);
  }

  private static DueChanges of(Change... changes) {
    return DueChanges.of(List.of(changes));
  }

  private static DueChanges changes(Set<DueStep> ended, Set<DueStep> entered) {
    return new DueChanges(ended, entered);
  }

  @Test
  void newRecordIsEnteredWithItsNextStep() {
    assertThat(of(new Change.RecordSaved(null, CHILD)))
        .isEqualTo(changes(Set.of(), Set.of(archived(OF_AGE))));
  }

  @Test
  void nothingIsWrittenWhereTheDayStays() {
    assertThat(of(new Change.RecordSaved(CHILD, CHILD.revised())).size()).isZero();
    assertThat(of(new Change.RecordSaved(CHILD, SHIELDED)).size()).isZero();
    assertThat(of(new Change.EpochHeld(LEAH, 1)).size()).isZero();
  }

  @Test
  void consentAndDeathMoveTheDay() {
    ChildRecord.Open young = saying(FACTS.participating(new Participation(OF_AGE)));
    ChildRecord.Open dead = saying(FACTS.died(LocalDate.of(2020, 5, 1)));
    assertThat(of(new Change.RecordSaved(CHILD, young)))
        .isEqualTo(changes(Set.of(archived(OF_AGE)), Set.of(archived(LocalDate.of(2033, 3, 9)))));
    assertThat(of(new Change.RecordSaved(CHILD, dead)))
        .isEqualTo(changes(Set.of(archived(OF_AGE)), Set.of(archived(LocalDate.of(2021, 5, 1)))));
  }

  /** Of a hidden child the day follows from the face, whatever was said of it (rules §6). */
  @Test
  void shieldedRecordIsDueByItsFaceAlone() {
    ChildRecord.Open dead = saying(FACTS.died(LocalDate.of(2020, 5, 1)));
    assertThat(of(new Change.RecordSaved(dead, SHIELDED)).entered())
        .containsExactly(archived(OF_AGE));
  }

  @Test
  void onceItIsArchivedTheDestructionIsNext() {
    DueStep destroyed = new DueStep(LEAH, LifeStep.DESTROY, LocalDate.of(2032, 3, 9));
    assertThat(of(new Change.RecordSaved(CHILD, CHILD.takenOut())))
        .isEqualTo(changes(Set.of(archived(OF_AGE)), Set.of(destroyed)));
    assertThat(of(new Change.RecordSaved(SHIELDED, SHIELDED.takenOut())))
        .isEqualTo(changes(Set.of(archived(OF_AGE)), Set.of(destroyed)));
  }

  @Test
  void consentBringsAnArchivedRecordBackByItself() {
    ChildRecord.Open gone = CHILD.takenOut();
    ChildRecord.Open back =
        gone.stating(saying(FACTS.participating(new Participation(OF_AGE))).statements().getFirst())
            .revised();
    assertThat(gone.isTakenOut()).isTrue();
    assertThat(back.isTakenOut()).isFalse();
    assertThat(back.nextStep()).contains(archived(LocalDate.of(2033, 3, 9)));
  }

  @Test
  void mergedAndDeletedRecordsLeaveTheIndex() {
    assertThat(of(new Change.RecordSaved(CHILD, MERGED)))
        .isEqualTo(changes(Set.of(archived(OF_AGE)), Set.of()));
    assertThat(of(new Change.RecordSaved(MERGED, CHILD)))
        .isEqualTo(changes(Set.of(), Set.of(archived(OF_AGE))));
    assertThat(of(new Change.RecordDeleted(CHILD)))
        .isEqualTo(changes(Set.of(archived(OF_AGE)), Set.of()));
  }

  @Test
  void recordWithoutABirthdayIsNeverDue() {
    ChildRecord.Open unknown = saying(Facts.of(CHILD.view().currentName(), null, Gender.UNKNOWN));
    assertThat(of(new Change.RecordSaved(null, unknown)).size()).isZero();
    assertThat(unknown.takenOut().isTakenOut()).isFalse();
  }
}
