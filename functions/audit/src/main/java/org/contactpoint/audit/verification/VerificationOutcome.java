package org.contactpoint.audit.verification;

import org.contactpoint.domain.audit.TrailVerifier.Verification;
import org.contactpoint.domain.disclosure.Disclosed;

/** What became of a verification. */
public sealed interface VerificationOutcome {

  /** It was done, and entered before its result is shown. */
  record Verified(Disclosed<Verification> result) implements VerificationOutcome {}

  /** No such writer ever was. */
  record NoSuchWriter() implements VerificationOutcome {}

  /** The audit entry could not be written, so no result is shown. */
  record Withheld() implements VerificationOutcome {}
}
