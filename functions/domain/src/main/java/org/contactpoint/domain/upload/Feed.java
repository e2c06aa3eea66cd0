package org.contactpoint.domain.upload;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The published feeds of files. */
public enum Feed implements Coded {
  SCHOOL_CENSUS,
  HEALTH,
  BIRTHS_DEATHS,
  CHILD_BENEFIT,
  SOCIAL_CARE,
  YOUTH_JUSTICE,
  LOCAL;

  /** Whether only the national source may send it. */
  public boolean nationalOnly() {
    return this == BIRTHS_DEATHS || this == CHILD_BENEFIT;
  }

  private static final Codes<Feed> CODES = Codes.of(Feed.class);

  /** The constant of that code. */
  public static Parsed<Feed> parse(String raw) {
    return CODES.parse(raw);
  }
}
