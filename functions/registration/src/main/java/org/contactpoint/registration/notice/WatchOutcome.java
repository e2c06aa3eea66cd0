package org.contactpoint.registration.notice;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** What became of the wish to watch a child, or to end that. */
public sealed interface WatchOutcome {

  /** It is so now, from before or since. */
  record Done(Disclosed<WatchedChild> child) implements WatchOutcome {}

  /** There is no such child for this caller. */
  record Unknown() implements WatchOutcome {}

  /** The caller does not work with the child. */
  record Refused(Denial because, ContactPointId child) implements WatchOutcome {}

  /** Of a shielded child nobody is told anything, whether or not the caller works with it. */
  record Shielded() implements WatchOutcome {}

  /** The account watches as many children as it can. */
  record TooMany() implements WatchOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements WatchOutcome {}

  /** What came of a commit. */
  static WatchOutcome of(Commits.Outcome outcome, WatchedChild child) {
    return switch (outcome) {
      case Commits.Committed committed -> new Done(Disclosed.by(committed, child));
      case Commits.Outcome refused -> new NotCommitted(refused);
    };
  }
}
