package org.contactpoint.accounts.form;

import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.VettingOutcome;

/** What became of a request for an account, or of a step in its life. */
public sealed interface AccountOutcome {

  /** The account in its new state. */
  record Noted(Disclosed<AccountFile> file) implements AccountOutcome {}

  /** There is no such account for this caller. */
  record Unknown() implements AccountOutcome {}

  /** The caller may not do this. */
  record Refused(Denial because) implements AccountOutcome {}

  /** The account can't take this step now, and why. */
  record NotMoved(VettingOutcome why) implements AccountOutcome {}

  /** The address names another account already. */
  record AddressTaken() implements AccountOutcome {}

  /** The paper names another account already: one human being has one. */
  record PaperTaken() implements AccountOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements AccountOutcome {}
}
