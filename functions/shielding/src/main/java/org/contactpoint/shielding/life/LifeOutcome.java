package org.contactpoint.shielding.life;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** What became of something that a team says of a child's life. */
public sealed interface LifeOutcome {

  /** The life as it is known to that team now. */
  record Noted(Disclosed<NotedLife> life) implements LifeOutcome {}

  /** There is no such child for this caller. */
  record Unknown() implements LifeOutcome {}

  /** The caller's council is not responsible. */
  record Refused(Denial because, ContactPointId child) implements LifeOutcome {}

  /** A field does not fit the record. */
  record Unfit(String field, String reason) implements LifeOutcome {}

  /** The record is not in the state for it. */
  record OutOfTurn(String slug, String detail, ContactPointId child) implements LifeOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements LifeOutcome {}
}
