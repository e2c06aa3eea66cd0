package org.contactpoint.testkit.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.lifecycle.DueStep;
import org.contactpoint.domain.lifecycle.LifeStep;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.lifecycle.ParticipationReason;
import org.contactpoint.domain.source.Part;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.Test;

/** The index of days, which is written with the records. */
abstract class DueStepsContract extends PortContract {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final ComparableWords WORDS = new ComparableWords(new MetaphoneSounds());

  private static ChildRecord.Open child(long seed, String born) {
    return AChild.silent(seed).saying(SomeFacts.of("Leah", "Ward").born(born)).build();
  }

  private static DueStep archived(ChildRecord record, int day) {
    return new DueStep(record.id(), LifeStep.ARCHIVE, MARCH.atDay(day));
  }

  private ChildRecord.Open given(long seed, String born) {
    ChildRecord.Open child = child(seed, born);
    committed(saved(null, child));
    return child;
  }

  @Test
  void stepsOfAMonthComeByTheirDays() {
    ChildRecord later = given(1, "2008-03-20");
    ChildRecord first = given(2, "2008-03-09");
    given(3, "2008-04-01");
    assertThat(world.dueSteps().of(MARCH, null, 10))
        .containsExactly(archived(first, 9), archived(later, 20));
    assertThat(world.dueSteps().of(MARCH, null, 1)).containsExactly(archived(first, 9));
    assertThat(world.dueSteps().of(MARCH, archived(first, 9), 10))
        .containsExactly(archived(later, 20));
    assertThat(world.dueSteps().of(MARCH.plusYears(1), null, 10)).isEmpty();
    assertThat(world.dueSteps().on(MARCH.atDay(9))).containsExactly(archived(first, 9));
    assertThat(world.dueSteps().on(MARCH.atDay(10))).isEmpty();
  }

  @Test
  void stepThatIsTakenLeavesTheIndexAndTheSearchListsAndStaysTaken() {
    ChildRecord.Open child = given(1, "2008-03-09");
    ChildRecord.Open gone = child.takenOut();
    committed(saved(child, gone));

    assertThat(world.dueSteps().of(MARCH, null, 10)).isEmpty();
    assertThat(world.dueSteps().of(MARCH.plusYears(6), null, 10))
        .containsExactly(new DueStep(child.id(), LifeStep.DESTROY, LocalDate.of(2032, 3, 9)));
    assertThat(listed(child)).isEmpty();
    assertThat(world.children().find(child.id())).contains(gone);
  }

  @Test
  void consentBringsTheRecordBackIntoTheSearchLists() {
    ChildRecord.Open child = given(1, "2008-03-09");
    ChildRecord.Open gone = child.takenOut();
    committed(saved(child, gone));
    ChildRecord.Open young =
        AChild.silent(1)
            .saying(
                AStatement.saying(
                        SomeFacts.of("Leah", "Ward").born("2008-03-09").participating("2026-03-09"))
                    .asOf("2026-03-09"))
            .build();
    ChildRecord.Open back = gone.stating(young.statements()).revised();
    committed(saved(gone, back));

    assertThat(listed(child)).containsExactly(child.id().value());
    assertThat(world.dueSteps().of(MARCH.plusYears(7), null, 10))
        .containsExactly(new DueStep(child.id(), LifeStep.ARCHIVE, LocalDate.of(2033, 3, 9)));
    assertThat(world.dueSteps().of(MARCH.plusYears(6), null, 10)).isEmpty();
  }

  @Test
  void consentIsStoredWhole() {
    ChildRecord.Open child =
        AChild.silent(1)
            .sayingOnly(
                AStatement.saying(
                    SomeFacts.of("Leah", "Ward")
                        .born("2008-03-09")
                        .build()
                        .participating(
                            new Participation(
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2030, 3, 1),
                                ParticipationReason.LEARNING_DISABILITY))
                        .replacing(Part.PARTICIPATION)
                        .replacing(Part.DEATH)))
            .build();
    committed(saved(null, child));
    assertThat(world.children().find(child.id())).contains(child);
  }

  @Test
  void shieldedRecordIsStoredAsTakenOut() {
    ChildRecord.Shielded hidden =
        AChild.silent(1).saying(SomeFacts.of("Leah", "Ward").born("2008-03-09")).shielded();
    committed(saved(null, hidden));
    ChildRecord.Shielded gone = hidden.takenOut();
    committed(saved(hidden, gone));
    assertThat(world.children().find(hidden.id())).contains(gone);
    assertThat(world.dueSteps().of(MARCH, null, 10)).isEmpty();
  }

  @Test
  void whoIsOvertakenMovesNothing() {
    ChildRecord.Open child = given(1, "2008-03-09");
    committed(saved(child, child.revised()));
    assertThat(commit(saved(child, child.takenOut()))).isInstanceOf(Commits.Stale.class);
    assertThat(world.dueSteps().of(MARCH, null, 10)).containsExactly(archived(child, 9));
  }

  @Test
  void deletedRecordLeavesTheIndex() {
    ChildRecord.Open child = given(1, "2008-03-09");
    committed(new Change.RecordDeleted(child));
    assertThat(world.dueSteps().of(MARCH, null, 10)).isEmpty();
  }

  private List<String> listed(ChildRecord.Open child) {
    return world.searchIndex().ask(IndexKeys.of(child, WORDS.sounds()), 10).values().stream()
        .flatMap(listing -> listing.children().stream())
        .map(id -> id.value())
        .distinct()
        .toList();
  }
}
