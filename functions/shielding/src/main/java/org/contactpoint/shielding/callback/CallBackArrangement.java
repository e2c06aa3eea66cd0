package org.contactpoint.shielding.callback;

import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.value.ContactPointId;

/** What became of a wish to be rung, or of its closure. */
public sealed interface CallBackArrangement {

  /** The call-back in its present state. */
  record Noted(Disclosed<CallBack> callBack) implements CallBackArrangement {}

  /** There is no such child, or no such call-back, for this caller. */
  record Unknown() implements CallBackArrangement {}

  /** Somebody has closed it before. */
  record AlreadyClosed(ContactPointId child) implements CallBackArrangement {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements CallBackArrangement {}
}
