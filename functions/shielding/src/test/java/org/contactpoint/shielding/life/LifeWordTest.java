package org.contactpoint.shielding.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.lifecycle.ParticipationReason;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AStatement;
import org.contactpoint.testkit.builder.SomeFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be said of which child's life (rules §9). */
class LifeWordTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 6, 1);
  private static final LocalDate OF_AGE = LocalDate.of(2030, 3, 9);
  private static final LocalDate LATEST = LocalDate.of(2037, 3, 9);
  private static final ChildView LEAH = view(SomeFacts.of("Leah", "Ward").born("2012-03-09"));
  private static final ChildView NO_BIRTHDAY = view(SomeFacts.of("Leah", "Ward"));

  private static final Facts SAID = SomeFacts.of("Leah", "Ward").build();

  private static ChildView view(SomeFacts facts) {
    return ChildView.of(List.of(AStatement.saying(facts).of(AChild.number(1))));
  }

  private static ChildView view(SomeFacts facts, Participation consent) {
    return ChildView.of(
        List.of(AStatement.saying(facts.build().participating(consent)).of(AChild.number(1))));
  }

  private static LifeWord.Participates until(@Nullable LocalDate day) {
    return new LifeWord.Participates(
        new Participation(OF_AGE, day, ParticipationReason.CARE_LEAVER));
  }

  @Test
  void aConsentEndsAfterTodayAndAfterThe18thBirthdayAndAtThe25thAtTheLatest() {
    assertThat(until(TODAY.plusDays(1)).misfit(LEAH, TODAY)).isEmpty();
    assertThat(until(LATEST).misfit(LEAH, TODAY)).isEmpty();
    assertThat(until(LATEST.plusDays(1)).misfit(LEAH, TODAY)).isPresent();
    assertThat(until(TODAY).misfit(LEAH, TODAY)).isPresent();
    assertThat(until(OF_AGE).misfit(LEAH, OF_AGE.minusYears(1))).isPresent();
    assertThat(until(OF_AGE.plusDays(1)).misfit(LEAH, OF_AGE.minusYears(1))).isEmpty();
  }

  @Test
  void aConsentNeedsABirthdayAndAnEnd() {
    assertThat(until(LATEST).misfit(NO_BIRTHDAY, TODAY)).isPresent();
    assertThat(until(null).misfit(LEAH, TODAY)).isPresent();
  }

  @Test
  void aConsentThatWasEndedByMistakeIsTakenBackForAYear() {
    LifeCourse grownUp = new LifeCourse(LEAH.dateOfBirth(), null, null);
    assertThat(until(LATEST).reaches(grownUp, OF_AGE)).isTrue();
    assertThat(until(LATEST).reaches(grownUp, OF_AGE.plusYears(1))).isFalse();
    LifeCourse dead = new LifeCourse(LEAH.dateOfBirth(), OF_AGE.minusYears(1), null);
    assertThat(until(LATEST).reaches(dead, OF_AGE)).isFalse();
  }

  @Test
  void aConsentThatIsTakenBackEndsOnThatDayOnceOfAge() {
    Participation given = new Participation(OF_AGE, LATEST, ParticipationReason.CARE_LEAVER);
    ChildView staying = view(SomeFacts.of("Leah", "Ward").born("2012-03-09"), given);
    LifeWord.EndsParticipation ends = new LifeWord.EndsParticipation(TODAY);
    assertThat(ends.isSaidIn(staying)).isFalse();
    Participation ended = Objects.requireNonNull(ends.in(SAID, staying).participation());
    assertThat(ended).isEqualTo(new Participation(OF_AGE, TODAY, ParticipationReason.CARE_LEAVER));
    assertThat(ends.isSaidIn(view(SomeFacts.of("Leah", "Ward").born("2012-03-09"), ended)))
        .isTrue();
    LifeWord.EndsParticipation early = new LifeWord.EndsParticipation(OF_AGE.minusDays(1));
    assertThat(early.in(SAID, staying).participation()).isNull();
    assertThat(ends.in(SAID, LEAH).participation()).isNull();
    assertThat(ends.isSaidIn(LEAH)).isTrue();
    ChildView nobodyKnows = view(SomeFacts.of("Leah", "Ward"), given);
    assertThat(ends.in(SAID, nobodyKnows).participation()).isNull();
    ChildView open = view(SomeFacts.of("Leah", "Ward"), new Participation(OF_AGE));
    assertThat(ends.isSaidIn(open)).isFalse();
  }

  @Test
  void aDeathIsFromTheBirthToToday() {
    assertThat(new LifeWord.Died(TODAY).misfit(LEAH, TODAY)).isEmpty();
    assertThat(new LifeWord.Died(TODAY.plusDays(1)).misfit(LEAH, TODAY)).isPresent();
    assertThat(new LifeWord.Died(LocalDate.of(2012, 3, 9)).misfit(LEAH, TODAY)).isEmpty();
    assertThat(new LifeWord.Died(LocalDate.of(2012, 3, 8)).misfit(LEAH, TODAY)).isPresent();
    assertThat(new LifeWord.Died(LocalDate.of(2012, 3, 8)).misfit(NO_BIRTHDAY, TODAY)).isEmpty();
  }
}
