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
  private static final InForce OPEN = InForce.open(0);
  private static final InForce SHIELD = new InForce("shield|E08000035");

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
      @Nullable InForce under) {
    return new StepTaken(step, outcome, reason, new PersonId(person), NOON, under);
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

  private static StepTaken review(StepOutcome outcome, String person, @Nullable InForce under) {
    return step(AccessStep.SAFETY_REVIEW, outcome, StepReason.NO_RISK_FOUND, person, under);
  }

  private static SubjectAccessRequest checked() {
    return RECEIVED.taking(identified()).taking(entitled());
  }

  @Test
  void eachStepLeadsToItsState() {
    assertThat(RECEIVED.status()).isEqualTo(AccessRequestStatus.RECEIVED);
    assertThat(RECEIVED.taking(identified()).status()).isEqualTo(AccessRequestStatus.ID_CHECK);
    assertThat(checked().status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "officer", OPEN));
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
    assertThat(RECEIVED.isTurnOf(AccessStep.ID_CHECK, OPEN)).isTrue();
    assertThat(RECEIVED.isTurnOf(AccessStep.RIGHTS_CHECK, OPEN)).isFalse();
    assertThat(RECEIVED.isTurnOf(AccessStep.SAFETY_REVIEW, OPEN)).isFalse();
    assertThat(RECEIVED.taking(identified()).isTurnOf(AccessStep.ID_CHECK, OPEN)).isFalse();
    assertThat(checked().isTurnOf(AccessStep.SAFETY_REVIEW, OPEN)).isTrue();
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "officer", OPEN));
    assertThat(reviewed.isTurnOf(AccessStep.SAFETY_REVIEW, OPEN)).isFalse();
    assertThat(reviewed.isTurnOf(AccessStep.RIGHTS_CHECK, OPEN)).isFalse();
    SubjectAccessRequest ended =
        checked().ended(new Ending(AccessRefusalReason.NO_RIGHT, new PersonId("officer"), NOON));
    assertThat(ended.isTurnOf(AccessStep.SAFETY_REVIEW, OPEN)).isFalse();
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
      assertThat(tried.isTurnOf(AccessStep.ID_CHECK, OPEN)).isTrue();
      tried = tried.taking(failed);
    }
    assertThat(tried.status()).isEqualTo(AccessRequestStatus.RECEIVED);
    assertThat(tried.isTurnOf(AccessStep.ID_CHECK, OPEN)).isFalse();
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
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "one", OPEN));
    assertThat(reviewed.mayTellAll(OPEN)).isTrue();
    assertThat(reviewed.isReviewed(SHIELD)).isFalse();
    assertThat(reviewed.isReviewedUnderAnyShield()).isFalse();
    assertThat(reviewed.isReviewed(OPEN)).isTrue();
    assertThat(reviewed.isTurnOf(AccessStep.SAFETY_REVIEW, SHIELD)).isTrue();
    assertThat(reviewed.mayTellAll(SHIELD)).isFalse();
  }

  /** What nobody knew before a shield may be known after it. */
  @Test
  void reviewFromBeforeAShieldDoesNotCountAfterIt() {
    SubjectAccessRequest reviewed = checked().taking(review(StepOutcome.PASSED, "one", OPEN));
    InForce openAgain = InForce.open(2);
    assertThat(reviewed.isReviewed(openAgain)).isFalse();
    assertThat(reviewed.mayTellAll(openAgain)).isFalse();
    assertThat(reviewed.isTurnOf(AccessStep.SAFETY_REVIEW, openAgain)).isTrue();
  }

  @Test
  void childIsEntitledByItsOwnRightAndAParentByTheirs() {
    assertThat(RequesterKind.CHILD.fits(StepReason.OWN_COMPETENCE)).isTrue();
    assertThat(RequesterKind.CHILD.fits(StepReason.PARENTAL_RESPONSIBILITY)).isFalse();
    assertThat(RequesterKind.CHILD.fits(StepReason.CHILD_AGREES)).isFalse();
    assertThat(RequesterKind.PARENT.fits(StepReason.OWN_COMPETENCE)).isFalse();
    assertThat(RequesterKind.PARENT.fits(StepReason.PARENTAL_RESPONSIBILITY)).isTrue();
    assertThat(RequesterKind.CARER.fits(StepReason.CHILD_AGREES)).isTrue();
    assertThat(RequesterKind.CHILD.fits(StepReason.NOT_COMPETENT)).isTrue();
  }

  @Test
  void reviewStaysOneUnderWhateverShieldWhileTheChildIsHidden() {
    InForce moved = new InForce("shield|E06000010");
    SubjectAccessRequest reviewed =
        checked()
            .taking(review(StepOutcome.PROTECTED_SIDE, "one", SHIELD))
            .taking(review(StepOutcome.PROTECTED_SIDE, "two", SHIELD));
    assertThat(reviewed.isReviewedUnderAnyShield()).isTrue();
    assertThat(reviewed.isReviewed(OPEN)).isFalse();
    assertThat(reviewed.mayTellAll(moved)).isFalse();
    SubjectAccessRequest begun =
        reviewed.taking(review(StepOutcome.PROTECTED_SIDE, "three", moved));
    assertThat(begun.status()).isEqualTo(AccessRequestStatus.SAFETY_REVIEW);
    assertThat(begun.isReviewedUnderAnyShield()).isTrue();
    assertThat(begun.isReviewed(moved)).isFalse();
  }

  @Test
  void onePersonUnderEachOfTwoShieldsIsNoReview() {
    SubjectAccessRequest once =
        checked()
            .taking(review(StepOutcome.OTHER_SIDE, "one", SHIELD))
            .taking(review(StepOutcome.OTHER_SIDE, "two", new InForce("another|E08000035")));
    assertThat(once.isReviewedUnderAnyShield()).isFalse();
    assertThat(once.status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
  }

  @Test
  void failedReviewDecidesNothing() {
    SubjectAccessRequest failed = checked().taking(review(StepOutcome.FAILED, "one", OPEN));
    assertThat(failed.status()).isEqualTo(AccessRequestStatus.RIGHTS_CHECK);
    assertThat(failed.mayTellAll(OPEN)).isFalse();
    assertThat(failed.isTurnOf(AccessStep.SAFETY_REVIEW, OPEN)).isTrue();
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
