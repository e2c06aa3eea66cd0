package org.contactpoint.domain.involvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.involvement.InvolvementChange.Obstacle;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an owner may change about an involvement (rules §4, §5). */
class InvolvementChangeTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Consent GIVEN =
      new Consent.Given(ConsentGiver.CHILD, Competence.GILLICK_COMPETENT, MAY, null);

  private static final InvolvementChange END = new InvolvementChange.End(JUNE);
  private static final InvolvementChange WITHDRAWAL = new InvolvementChange.ConsentWithdrawal();

  private static Involvement clinic(@Nullable Consent consent) {
    return new Involvement(
        new InvolvementId("0".repeat(32)),
        ServiceType.MENTAL_HEALTH,
        OrganisationCode.parse("E08000035-MH01").orElseThrow(),
        PlainText.parse("Quiet Corner").orElseThrow(),
        null,
        MAY,
        null,
        false,
        false,
        consent,
        null);
  }

  @Test
  void anyInvolvementEndsOnTheDayThatIsSaid() {
    assertThat(END.obstacle(clinic(null))).isEmpty();
    assertThat(END.applied(clinic(GIVEN), JULY)).isEqualTo(clinic(GIVEN).endedOn(JUNE));
    assertThat(END.act()).isEqualTo(ChildAct.END_INVOLVEMENT);
  }

  /** As for a row of a file: another day than the one that was said is nobody's word. */
  @Test
  void involvementDoesNotEndBeforeItsFirstDay() {
    assertThat(new InvolvementChange.End(MAY).obstacle(clinic(null))).isEmpty();
    assertThat(new InvolvementChange.End(MAY.minusDays(1)).obstacle(clinic(null)))
        .contains(Obstacle.END_BEFORE_START);
  }

  /** One rule for files and for the web API. */
  @Test
  void firstDayIsAYearAheadAtMost() {
    assertThat(Involvement.firstDay(MAY.plusYears(1), MAY).isValid()).isTrue();
    assertThat(Involvement.firstDay(MAY.plusYears(1).plusDays(1), MAY).isValid()).isFalse();
  }

  @Test
  void consentIsWithdrawnFromToday() {
    assertThat(WITHDRAWAL.obstacle(clinic(GIVEN))).isEmpty();
    assertThat(WITHDRAWAL.applied(clinic(GIVEN), JULY))
        .isEqualTo(clinic(GIVEN).consentWithdrawnOn(JULY))
        .matches(Involvement::isHidden);
    assertThat(WITHDRAWAL.act()).isEqualTo(ChildAct.WITHDRAW_CONSENT);
  }

  @Test
  void noConsentIsWithdrawnWhereNobodyGaveIt() {
    assertThat(WITHDRAWAL.obstacle(clinic(null))).contains(Obstacle.NO_CONSENT);
    assertThat(WITHDRAWAL.obstacle(clinic(new Consent.Harm(HarmGround.SIGNIFICANT_HARM))))
        .contains(Obstacle.NO_CONSENT);
  }

  /** It hides at once, whatever else has changed or is under way (rules §5). */
  @Test
  void withdrawalIsUrgentAndNeverTooLate() {
    assertThat(WITHDRAWAL).matches(InvolvementChange::isUrgent);
    assertThat(WITHDRAWAL.mustBeAsShown()).isFalse();
    assertThat(END).matches(InvolvementChange::mustBeAsShown);
    assertThat(END.isUrgent()).isFalse();
  }
}
