package org.contactpoint.accounts.moving;

import java.time.LocalDate;
import org.contactpoint.domain.vetting.VettingStep;

/**
 * The body of a step.
 *
 * @param date when it was done
 * @param reference of the document that proves the step
 */
public record TakeStepRequest(VettingStep step, LocalDate date, String reference) {
  @Override
  public String toString() {
    return "TakeStepRequest[redacted]";
  }
}
