package org.contactpoint.domain.source;

import java.util.Locale;

/** A part of a child's record that a management team may correct as a whole. */
public enum Part {
  NAMES,
  DATE_OF_BIRTH,
  GENDER,
  ADDRESS,
  CARERS,
  /** The day of death, or that there is none. */
  DEATH,
  /** The consent to stay beyond 18, or that there is none. */
  PARTICIPATION;

  /** The code under which it is stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
