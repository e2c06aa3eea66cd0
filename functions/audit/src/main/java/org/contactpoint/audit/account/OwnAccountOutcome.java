package org.contactpoint.audit.account;

import org.contactpoint.domain.disclosure.Disclosed;

/** What became of the wish to see one's own account. */
public sealed interface OwnAccountOutcome {

  /** The account, after the reading was entered. */
  record Read(Disclosed<OwnAccount> account) implements OwnAccountOutcome {}

  /** The reading could not be entered. */
  record Withheld() implements OwnAccountOutcome {}
}
