package org.contactpoint.domain.access;

import org.contactpoint.domain.value.Coded;

/** Why something was not allowed; the code is in the answer and in the trail. */
public enum Denial implements Coded {
  ROLE_NOT_ALLOWED,
  PURPOSE_NOT_ALLOWED,
  OTHER_COUNCIL,
  OTHER_SOURCE,
  NOT_INVOLVED,
  NOT_OWN_INVOLVEMENT,
  SAME_PERSON,
  ACCOUNT_NOT_ACTIVE,
  NOT_ON_BEHALF,
  /** The person has to sign in again first. */
  SIGN_IN_AGAIN,
  /** The person has the family name of whoever asks, or of the child, and may be family. */
  MAY_BE_FAMILY;
}
