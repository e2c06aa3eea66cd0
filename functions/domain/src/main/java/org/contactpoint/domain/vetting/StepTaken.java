package org.contactpoint.domain.vetting;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.PersonId;

/**
 * A step that was taken.
 *
 * @param date when the sponsor vouched, the certificate was issued, the training held, the
 *     agreement signed
 * @param reference by which the paper is found again
 * @param person who entered it, as a human being
 */
public record StepTaken(
    VettingStep step,
    LocalDate date,
    Reference reference,
    AccountId by,
    PersonId person,
    Instant at) {

  /** Whether it still counts on that day. */
  boolean standsOn(LocalDate day) {
    return step.lastDay(date).map(last -> !day.isAfter(last)).orElse(true);
  }
}
