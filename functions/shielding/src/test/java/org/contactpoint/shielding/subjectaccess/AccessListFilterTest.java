package org.contactpoint.shielding.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.subjectaccess.AccessRefusalReason;
import org.contactpoint.domain.subjectaccess.AccessStep;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.InForce;
import org.contactpoint.domain.subjectaccess.Receipt;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.subjectaccess.StepOutcome;
import org.contactpoint.domain.subjectaccess.StepReason;
import org.contactpoint.domain.subjectaccess.StepTaken;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.junit.jupiter.api.Test;

/** Which requests a team lists (rules §8.2, §8.3). */
class AccessListFilterTest {
  private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");
  private static final LocalDate EARLY = LocalDate.of(2026, 2, 3);
  private static final PersonId OFFICER = new PersonId("officer");

  private static final SubjectAccessRequest RECEIVED =
      SubjectAccessRequest.received(
          "0123456789abcdef0123456789abcdef",
          AChild.number(1),
          new Requester(RequesterKind.PARENT, new PlainText("Tom Ward")),
          new Receipt(
              AnAccount.LEEDS, LocalDate.of(2026, 1, 31), NOON, new AccountId("leeds.team")),
          null);
  private static final SubjectAccessRequest IDENTIFIED =
      taking(RECEIVED, AccessStep.ID_CHECK, StepReason.DOCUMENTS_SEEN);
  private static final SubjectAccessRequest ENTITLED =
      taking(IDENTIFIED, AccessStep.RIGHTS_CHECK, StepReason.PARENTAL_RESPONSIBILITY);
  private static final SubjectAccessRequest REVIEWED =
      taking(ENTITLED, AccessStep.SAFETY_REVIEW, StepReason.NO_RISK_FOUND);
  private static final SubjectAccessRequest RELEASED =
      REVIEWED.ended(new Ending(null, OFFICER, NOON));
  private static final SubjectAccessRequest REFUSED =
      RECEIVED.ended(new Ending(AccessRefusalReason.IDENTITY_NOT_PROVEN, OFFICER, NOON));

  private static SubjectAccessRequest taking(
      SubjectAccessRequest request, AccessStep step, StepReason reason) {
    InForce under = step == AccessStep.SAFETY_REVIEW ? InForce.open(0) : null;
    return request.taking(new StepTaken(step, StepOutcome.PASSED, reason, OFFICER, NOON, under));
  }

  private static Set<AccessListFilter> of(SubjectAccessRequest request, LocalDate today) {
    return Stream.of(AccessListFilter.values())
        .filter(filter -> filter.has(request, today))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccessListFilter.class)));
  }

  @Test
  void aRequestStandsInTheListOfItsStateAndOfThoseThatAreOpen() {
    assertThat(of(RECEIVED, EARLY))
        .containsExactlyInAnyOrder(AccessListFilter.RECEIVED, AccessListFilter.OPEN);
    assertThat(of(IDENTIFIED, EARLY))
        .containsExactlyInAnyOrder(AccessListFilter.ID_CHECK, AccessListFilter.OPEN);
    assertThat(of(ENTITLED, EARLY))
        .containsExactlyInAnyOrder(AccessListFilter.RIGHTS_CHECK, AccessListFilter.OPEN);
    assertThat(of(REVIEWED, EARLY))
        .containsExactlyInAnyOrder(AccessListFilter.SAFETY_REVIEW, AccessListFilter.OPEN);
  }

  @Test
  void oneThatEndedStandsInTheListOfHowItEndedAlone() {
    LocalDate late = RELEASED.dueBy().plusDays(1);
    for (LocalDate day : List.of(EARLY, RELEASED.dueBy(), late)) {
      assertThat(of(RELEASED, day)).containsExactly(AccessListFilter.RELEASED);
      assertThat(of(REFUSED, day)).containsExactly(AccessListFilter.REFUSED);
    }
  }

  @Test
  void itIsDueSoonForAWeekAndThenOverdue() {
    LocalDate due = RECEIVED.dueBy();
    assertThat(of(RECEIVED, due.minusDays(8))).doesNotContain(AccessListFilter.DUE_SOON);
    assertThat(of(RECEIVED, due.minusDays(7)))
        .contains(AccessListFilter.DUE_SOON)
        .doesNotContain(AccessListFilter.OVERDUE);
    assertThat(of(RECEIVED, due)).contains(AccessListFilter.DUE_SOON);
    assertThat(of(RECEIVED, due.plusDays(1)))
        .contains(AccessListFilter.OVERDUE)
        .doesNotContain(AccessListFilter.DUE_SOON);
  }

  @Test
  void listsOfWhatEndedAreReadApart() {
    assertThat(Stream.of(AccessListFilter.values()).filter(filter -> !filter.isOfOpenOnes()))
        .containsExactly(AccessListFilter.RELEASED, AccessListFilter.REFUSED);
  }
}
