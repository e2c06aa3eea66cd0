package org.contactpoint.shielding.record;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Involvement;

/** What became of an involvement that somebody adds to a shielded child. */
public sealed interface HiddenAddition {

  /** The open involvement: the new one, or the one of that service that was there. */
  record Noted(Disclosed<Involvement> involvement) implements HiddenAddition {}

  /** The child is shielded no more, or was joined with another: to be asked again. */
  record ShieldedNoMore() implements HiddenAddition {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements HiddenAddition {}
}
