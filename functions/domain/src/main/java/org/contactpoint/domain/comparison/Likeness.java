package org.contactpoint.domain.comparison;

import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.value.Coded;

/** How two sides agree in a field that is either the same or not. */
public enum Likeness implements Coded {
  EXACT,
  /** One side does not know. */
  MISSING,
  DIFFERENT;

  /** How two genders agree; missing where one is unknown. */
  public static Likeness of(Gender one, Gender other) {
    if (one == Gender.UNKNOWN || other == Gender.UNKNOWN) {
      return MISSING;
    }
    return one == other ? EXACT : DIFFERENT;
  }
}
