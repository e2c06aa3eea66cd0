package org.contactpoint.shielding.subjectaccess;

import org.contactpoint.domain.subjectaccess.AccessRefusalReason;
import org.contactpoint.domain.subjectaccess.ComplaintReason;
import org.contactpoint.domain.subjectaccess.ExtensionReason;

/** What the council that took a request decides or notes of it (rules §8.2, §8.3). */
public sealed interface AccessDecision {

  /** The requester is given the document. */
  record Release() implements AccessDecision {}

  /** The requester is given none. */
  record Refuse(AccessRefusalReason why) implements AccessDecision {}

  /** The answer takes two months longer. */
  record Extend(ExtensionReason why) implements AccessDecision {}

  /** The requester complained of the answer, or of having none. */
  record Complain(ComplaintReason of) implements AccessDecision {}
}
