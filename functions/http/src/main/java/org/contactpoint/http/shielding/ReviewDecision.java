package org.contactpoint.http.shielding;

import org.contactpoint.domain.value.Coded;

/** What a person makes of a row that waits (rules §4). */
public enum ReviewDecision implements Coded {
  /** The row is about that child. */
  LINK,
  /** It is about a child whom the directory does not hold. */
  CREATE,
  /** It has no effect. */
  REJECT
}
