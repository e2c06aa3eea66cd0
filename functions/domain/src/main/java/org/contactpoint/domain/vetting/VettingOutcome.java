package org.contactpoint.domain.vetting;

import java.util.EnumSet;
import java.util.Set;

/** What becomes of a step in the life of an account. */
public sealed interface VettingOutcome {

  /** It is taken. */
  record Moved(AccountFile file) implements VettingOutcome {}

  /** It is not its turn: no step can be skipped. */
  record OutOfTurn() implements VettingOutcome {}

  /** Somebody else has to take it: the subject never, and nobody all of them. */
  record SamePerson() implements VettingOutcome {}

  /** Nobody asked for it, or it was asked for too long ago. */
  record NotRequested() implements VettingOutcome {}

  /** The day can't be the one on which it was done; the reason names no value. */
  record BadDate(String reason) implements VettingOutcome {}

  /** These have to be done again first. */
  record Lapsed(Set<VettingStep> steps) implements VettingOutcome {
    public Lapsed {
      steps = EnumSet.copyOf(steps);
    }
  }
}
