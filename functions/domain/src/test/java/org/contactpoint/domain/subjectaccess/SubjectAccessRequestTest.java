package org.contactpoint.domain.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way of a request from its receipt to its end (rules §8.2, §8.3, §8.4). */
class SubjectAccessRequestTest {
  private static final Authority LEEDS = new Authority("E08000035");
  private static final Authority YORK = new Authority("E06000014");
  private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");
  private static final String SHIELD = "shield|E08000035";

  private static final SubjectAccessRequest RECEIVED =
      SubjectAccessRequest.received(
          "0123456789abcdef0123456789abcdef",
          new ContactPointId("12345678906"),
          new Requester(RequesterKind.PARENT, new PlainText("Tom Ward")),
          new Receipt(YORK, LocalDate.of(2026, 1, 31), NOON, new AccountId("york.team")),
          LEEDS);

  private static StepTaken step(
      AccessStep step,
      StepOutcome outcome,
      StepReason reason,
      String person,
      @Nullable String shield) {
    return new StepTaken(step, outcome, reason, new PersonId(person), NOON, shield);
  }

  private static StepTaken identified() {
    return step(
        AccessStep.ID_CHECK, StepOutcome.PASSED, StepReason.DOCUMENTS_SEEN, "officer", null);
  }

  private static StepTaken entitled() {
    return step(
        AccessStep.RIGHTS_CHECK,
        StepOutcome.PASSED,
        StepReason.PARENTAL_RESPONSIBILITY,
        "officer",
        null);
  }

  private static StepTaken review(StepOutcome outcome, String person, @Nullable String shield) {
    return step(AccessStep.SAFETY_REVIEW, outcome, StepReason.NO_RISK_FOUND, person, shield);
  }

  private static SubjectAccessRequest checked() {
    return RECEIVED.taking(identified()).taking(entitled());
  }

  @Test
  void eachStepLeadsToItsState() {
    assertThat(RECEIVED.status()).isEqualTo(AccessRequestStatus.RECEIVED);
    assertThat(RECEIVED.taking(identified()).status()).isEqualTo(AccessRequestStatus.ID_CHECK);
    assertThat(checked().status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "officer", null));
    assertThat(reviewed.status()).isEqualTo(AccessRequestStatus.SAFETY_REVIEW);
    assertThat(reviewed.ended(new Ending(null, new PersonId("officer"), NOON)).status())
        .isEqualTo(AccessRequestStatus.RELEASED);
    assertThat(
            RECEIVED
                .ended(
                    new Ending(
                        AccessRefusalReason.IDENTITY_NOT_PROVEN, new PersonId("officer"), NOON))
                .status())
        .isEqualTo(AccessRequestStatus.REFUSED);
  }

  @Test
  void stepsAreTakenInTheirOrder() {
    assertThat(RECEIVED.isTurnOf(AccessStep.ID_CHECK, null)).isTrue();
    assertThat(RECEIVED.isTurnOf(AccessStep.RIGHTS_CHECK, null)).isFalse();
    assertThat(RECEIVED.isTurnOf(AccessStep.SAFETY_REVIEW, null)).isFalse();
    assertThat(RECEIVED.taking(identified()).isTurnOf(AccessStep.ID_CHECK, null)).isFalse();
    assertThat(checked().isTurnOf(AccessStep.SAFETY_REVIEW, null)).isTrue();
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "officer", null));
    assertThat(reviewed.isTurnOf(AccessStep.SAFETY_REVIEW, null)).isFalse();
    assertThat(reviewed.isTurnOf(AccessStep.RIGHTS_CHECK, null)).isFalse();
    SubjectAccessRequest ended =
        checked().ended(new Ending(AccessRefusalReason.NO_RIGHT, new PersonId("officer"), NOON));
    assertThat(ended.isTurnOf(AccessStep.SAFETY_REVIEW, null)).isFalse();
  }

  @Test
  void failedCheckMayBeTakenAgainButNotForEver() {
    StepTaken failed =
        step(
            AccessStep.ID_CHECK,
            StepOutcome.FAILED,
            StepReason.IDENTITY_NOT_PROVEN,
            "officer",
            null);
    SubjectAccessRequest tried = RECEIVED;
    for (int i = 0; i < SubjectAccessRequest.MOST_STEPS; i++) {
      assertThat(tried.isTurnOf(AccessStep.ID_CHECK, null)).isTrue();
      tried = tried.taking(failed);
    }
    assertThat(tried.status()).isEqualTo(AccessRequestStatus.RECEIVED);
    assertThat(tried.isTurnOf(AccessStep.ID_CHECK, null)).isFalse();
  }

  @Test
  void shieldedChildIsReviewedByTwoPersonsWhoAgree() {
    SubjectAccessRequest once = checked().taking(review(StepOutcome.PROTECTED_SIDE, "one", SHIELD));
    assertThat(once.isReviewed(SHIELD)).isFalse();
    assertThat(once.status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
    SubjectAccessRequest same = once.taking(review(StepOutcome.PROTECTED_SIDE, "one", SHIELD));
    assertThat(same.isReviewed(SHIELD)).isFalse();
    SubjectAccessRequest both = once.taking(review(StepOutcome.PROTECTED_SIDE, "two", SHIELD));
    assertThat(both.isReviewed(SHIELD)).isTrue();
    assertThat(both.mayTellAll(SHIELD)).isTrue();
    SubjectAccessRequest apart = once.taking(review(StepOutcome.OTHER_SIDE, "two", SHIELD));
    assertThat(apart.isReviewed(SHIELD)).isTrue();
    assertThat(apart.mayTellAll(SHIELD)).isFalse();
  }

  @Test
  void reviewUnderAnotherShieldDoesNotCount() {
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "one", null));
    assertThat(reviewed.mayTellAll(null)).isTrue();
    assertThat(reviewed.isReviewed(SHIELD)).isFalse();
    assertThat(reviewed.isReviewed(true)).isFalse();
    assertThat(reviewed.isReviewed(false)).isTrue();
    assertThat(reviewed.isTurnOf(AccessStep.SAFETY_REVIEW, SHIELD)).isTrue();
    assertThat(reviewed.mayTellAll(SHIELD)).isFalse();
  }

  @Test
  void reviewStaysOneUnderWhateverShieldWhileTheChildIsHidden() {
    String moved = "shield|E06000010";
    SubjectAccessRequest reviewed =
        checked()
            .taking(review(StepOutcome.PROTECTED_SIDE, "one", SHIELD))
            .taking(review(StepOutcome.PROTECTED_SIDE, "two", SHIELD));
    assertThat(reviewed.isReviewed(true)).isTrue();
    assertThat(reviewed.isReviewed(false)).isFalse();
    assertThat(reviewed.mayTellAll(moved)).isFalse();
    SubjectAccessRequest begun =
        reviewed.taking(review(StepOutcome.PROTECTED_SIDE, "three", moved));
    assertThat(begun.status()).isEqualTo(AccessRequestStatus.SAFETY_REVIEW);
    assertThat(begun.isReviewed(true)).isTrue();
    assertThat(begun.isReviewed(moved)).isFalse();
  }

  @Test
  void onePersonUnderEachOfTwoShieldsIsNoReview() {
    SubjectAccessRequest once =
        checked()
            .taking(review(StepOutcome.OTHER_SIDE, "one", SHIELD))
            .taking(review(StepOutcome.OTHER_SIDE, "two", "another|E08000035"));
    assertThat(once.isReviewed(true)).isFalse();
    assertThat(once.status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
  }

  @Test
  void failedReviewDecidesNothing() {
    SubjectAccessRequest failed = checked().taking(review(StepOutcome.FAILED, "one", null));
    assertThat(failed.status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
    assertThat(failed.mayTellAll(null)).isFalse();
    assertThat(failed.isTurnOf(AccessStep.SAFETY_REVIEW, null)).isTrue();
  }

  @Test
  void teamIsRemindedAWeekBeforeTheDueDay() {
    assertThat(RECEIVED.dueBy()).isEqualTo("2026-03-02");
    assertThat(RECEIVED.isDueSoon(LocalDate.of(2026, 2, 22))).isFalse();
    assertThat(RECEIVED.isDueSoon(LocalDate.of(2026, 2, 23))).isTrue();
    assertThat(RECEIVED.isDueSoon(LocalDate.of(2026, 3, 2))).isTrue();
    assertThat(RECEIVED.isOverdue(LocalDate.of(2026, 3, 2))).isFalse();
    assertThat(RECEIVED.isOverdue(LocalDate.of(2026, 3, 3))).isTrue();
    assertThat(RECEIVED.isDueSoon(LocalDate.of(2026, 3, 3))).isFalse();
    SubjectAccessRequest ended = RECEIVED.ended(new Ending(null, new PersonId("officer"), NOON));
    assertThat(ended.isOverdue(LocalDate.of(2026, 3, 3))).isFalse();
    assertThat(ended.isDueSoon(LocalDate.of(2026, 3, 2))).isFalse();
  }

  @Test
  void releasedDocumentIsReadableForThirtyDaysOfLondon() {
    Ending late = new Ending(null, new PersonId("officer"), Instant.parse("2026-06-30T23:30:00Z"));
    assertThat(late.isReadableOn(LocalDate.of(2026, 7, 1))).isTrue();
    assertThat(late.isReadableOn(LocalDate.of(2026, 7, 31))).isTrue();
    assertThat(late.isReadableOn(LocalDate.of(2026, 8, 1))).isFalse();
    Ending refused = new Ending(AccessRefusalReason.NO_RIGHT, new PersonId("officer"), NOON);
    assertThat(refused.isReadableOn(LocalDate.of(2026, 2, 2))).isFalse();
  }

  @Test
  void extensionMovesTheDueDayAndThePlaceInTheLists() {
    SubjectAccessRequest extended = RECEIVED.extended(ExtensionReason.COMPLEX);
    assertThat(extended.dueBy()).isEqualTo("2026-04-30");
    assertThat(extended.place()).isGreaterThan(RECEIVED.place());
  }

  @Test
  void councilThatTookItIsNotListedTwice() {
    assertThat(RECEIVED.listedTo()).isEqualTo(LEEDS);
    assertThat(RECEIVED.listedTo(YORK).listedTo()).isNull();
    assertThat(RECEIVED.listedTo((Authority) null).listedTo()).isNull();
  }

  @Test
  void reasonBelongsToItsStepAndOutcome() {
    assertThat(AccessStep.ID_CHECK.fits(StepOutcome.PASSED, StepReason.DOCUMENTS_SEEN)).isTrue();
    assertThat(AccessStep.ID_CHECK.fits(StepOutcome.FAILED, StepReason.DOCUMENTS_SEEN)).isFalse();
    assertThat(AccessStep.ID_CHECK.fits(StepOutcome.PROTECTED_SIDE, StepReason.DOCUMENTS_SEEN))
        .isFalse();
    assertThat(AccessStep.RIGHTS_CHECK.fits(StepOutcome.OTHER_SIDE, StepReason.NO_RIGHT)).isFalse();
    assertThat(
            AccessStep.SAFETY_REVIEW.fits(StepOutcome.PROTECTED_SIDE, StepReason.LIVES_WITH_CHILD))
        .isTrue();
    assertThat(AccessStep.SAFETY_REVIEW.fits(StepOutcome.OTHER_SIDE, StepReason.RISK_FOUND))
        .isTrue();
    assertThat(AccessStep.SAFETY_REVIEW.fits(StepOutcome.FAILED, StepReason.NO_RISK_FOUND))
        .isFalse();
  }

  @Test
  void nothingPersonalIsPrinted() {
    assertThat(RECEIVED.toString()).doesNotContain("Ward", "12345678906");
    assertThat(RECEIVED.requester().toString()).doesNotContain("Ward");
  }
}
