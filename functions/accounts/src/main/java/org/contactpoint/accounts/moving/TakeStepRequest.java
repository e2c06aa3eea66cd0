package org.contactpoint.accounts.moving;

import java.time.LocalDate;
import org.contactpoint.domain.vetting.VettingStep;
import org.jspecify.annotations.Nullable;

/**
 * The body of a step.
 *
 * @param date when it was done
 * @param reference of the document that proves the step
 * @param homePostcode where the person lives, for the checks alone: a keyed hash is kept of it, and
 *     it is never shown
 */
public record TakeStepRequest(
    VettingStep step, LocalDate date, String reference, @Nullable String homePostcode) {
  @Override
  public String toString() {
    return "TakeStepRequest[redacted]";
  }
}
