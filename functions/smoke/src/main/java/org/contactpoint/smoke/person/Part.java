package org.contactpoint.smoke.person;

import java.util.Locale;

/** Whom the journey needs. */
public enum Part {
  PRACTITIONER,
  TEAM,
  APPROVER,
  FEED,
  AUDITOR;

  /** Its name in settings. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
