package org.contactpoint.domain.vetting;

import java.util.EnumSet;
import java.util.Set;

/** The outcome of a vetting step. */
public sealed interface VettingOutcome {

  /** The step was taken. */
  record Moved(AccountFile file) implements VettingOutcome {}

  /** The account is not in the state that the step needs: no step can be skipped. */
  record OutOfTurn() implements VettingOutcome {}

  /** Another person has to take the step: never the subject, and no one person all of them. */
  record SamePerson() implements VettingOutcome {}

  /** Nobody requested the step, or the request is too old. */
  record NotRequested() implements VettingOutcome {}

  /** The step can't have been done on that day; the reason does not repeat the value. */
  record BadDate(String reason) implements VettingOutcome {}

  /** These steps have to be taken again first. */
  record Lapsed(Set<VettingStep> steps) implements VettingOutcome {
    public Lapsed {
      steps = EnumSet.copyOf(steps);
    }
  }
}
