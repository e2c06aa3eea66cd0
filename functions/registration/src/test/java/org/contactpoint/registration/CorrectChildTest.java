package org.contactpoint.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.registration.correct.CorrectChildCommand;
import org.contactpoint.registration.correct.CorrectChildOutcome;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The team of the responsible council puts right what it says of a child (rules §4). */
class CorrectChildTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final StatementKey TEAMS =
      new StatementKey(new Source(AnAccount.LEEDS, Source.TEAM), LEAH.value());
  private static final AStatement HEALTH =
      AStatement.saying(SomeFacts.of("Leah", "Ward").born("2012-03-09").male())
          .from(AnAccount.LEEDS, "health");

  private final RegistrationWorld world = new RegistrationWorld();

  @BeforeEach
  void healthKnowsLeah() {
    world.directory.given(AChild.silent(1).sayingOnly(HEALTH).build());
  }

  private CorrectChildOutcome correct(Account account, Gender gender, boolean asShown) {
    return world.correctChild.handle(
        new CorrectChildCommand(
            RegistrationWorld.as(account),
            world.open(LEAH),
            new Correction(null, null, gender, null, null, null),
            asShown,
            List.of(),
            world.pending().naming(LEAH.value())));
  }

  private CorrectChildOutcome correct(Gender gender) {
    return correct(world.team, gender, true);
  }

  @Test
  void whatTheTeamSaysIsShownAndWhatOthersSaidStays() {
    assertThat(correct(Gender.FEMALE))
        .isInstanceOfSatisfying(
            CorrectChildOutcome.Corrected.class,
            corrected ->
                assertThat(corrected.child().content().view().gender()).isEqualTo(Gender.FEMALE));

    ChildRecord.Open child = world.open(LEAH);
    assertThat(child.statement(HEALTH.key())).contains(HEALTH.of(LEAH));
    assertThat(child.statement(TEAMS)).isPresent();
  }

  @Test
  void teamThatCorrectsAgainAddsAVersionToWhatItSaid() {
    correct(Gender.FEMALE);
    correct(Gender.OTHER);

    assertThat(world.open(LEAH).view().gender()).isEqualTo(Gender.OTHER);
    assertThat(world.open(LEAH).statement(TEAMS).map(Statement::versions))
        .hasValueSatisfying(versions -> assertThat(versions).hasSize(2));
  }

  @Test
  void otherCouncilsTeamMayNotCorrect() {
    assertThat(correct(world.yorkTeam, Gender.FEMALE, true))
        .isEqualTo(new CorrectChildOutcome.Refused(Denial.OTHER_COUNCIL));
  }

  @Test
  void recordThatIsNotAsShownIsLeftAlone() {
    assertThat(correct(world.team, Gender.FEMALE, false))
        .isEqualTo(new CorrectChildOutcome.Stale());
    assertThat(world.directory.entries()).isEmpty();
  }

  @Test
  void whoWasOvertakenChangesNothing() {
    world.directory.beforeNextCommit(() -> correct(Gender.OTHER));

    assertThat(correct(Gender.FEMALE))
        .isEqualTo(new CorrectChildOutcome.NotCommitted(new Commits.Stale()));
    assertThat(world.open(LEAH).view().gender()).isEqualTo(Gender.OTHER);
  }

  /** What is left as it is shown stays the word of its source, and newer rows of it count. */
  @Test
  void viewThatIsSentBackChangesNothingAndIsEntered() {
    ChildRecord.Open before = world.open(LEAH);
    ChildView shown = before.view();
    CorrectChildOutcome sentBack =
        world.correctChild.handle(
            new CorrectChildCommand(
                RegistrationWorld.as(world.team),
                before,
                new Correction(
                    shown.names(),
                    shown.dateOfBirth(),
                    shown.gender(),
                    shown.address(),
                    shown.carers(),
                    null),
                true,
                List.of(),
                world.pending().naming(LEAH.value())));

    assertThat(sentBack).isInstanceOf(CorrectChildOutcome.Corrected.class);
    assertThat(world.open(LEAH)).isEqualTo(before);
    assertThat(world.directory.actions()).containsExactly("correct-child");
  }

  /** A slip of the year would take the record out of the reach of whoever could put it right. */
  @Test
  void nobodyIsMadeOfAgeByACorrection() {
    assertThat(correct(new DateOfBirth(LocalDate.of(2008, 11, 23), false)))
        .isEqualTo(new CorrectChildOutcome.OfAge());
    assertThat(world.open(LEAH).view().dateOfBirth())
        .isEqualTo(new DateOfBirth(LocalDate.of(2012, 3, 9), false));
    assertThat(correct(new DateOfBirth(LocalDate.of(2008, 11, 24), false)))
        .isInstanceOf(CorrectChildOutcome.Corrected.class);
  }

  private CorrectChildOutcome correct(DateOfBirth born) {
    return world.correctChild.handle(
        new CorrectChildCommand(
            RegistrationWorld.as(world.team),
            world.open(LEAH),
            new Correction(null, born, null, null, null, null),
            true,
            List.of(),
            world.pending().naming(LEAH.value())));
  }
}
