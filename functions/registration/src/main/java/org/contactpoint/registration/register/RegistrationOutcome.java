package org.contactpoint.registration.register;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of a registration. */
public sealed interface RegistrationOutcome {

  /** The child is in the directory. */
  record Registered(Disclosed<ChildRecord.Open> child) implements RegistrationOutcome {}

  /** Somebody who looks alike, by visible facts alone, is there already. */
  record PossibleDuplicate(Disclosed<List<ChildRecord>> alike) implements RegistrationOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements RegistrationOutcome {}
}
