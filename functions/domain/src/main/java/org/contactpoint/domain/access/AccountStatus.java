package org.contactpoint.domain.access;

import org.contactpoint.domain.value.Coded;

/**
 * Where an account stands between request and closure; only ACTIVE lets anybody in (the rules, §2).
 */
public enum AccountStatus implements Coded {
  REQUESTED,
  SPONSORED,
  CHECKED,
  TRAINED,
  AGREED,
  ACTIVE,
  SUSPENDED,
  CLOSED;
}
