package org.contactpoint.domain.lifecycle;

import org.contactpoint.domain.value.Coded;

/** What is done with a record when its day has come (rules §9). */
public enum LifeStep implements Coded {
  /** It is taken out of the search lists; from that day on few may read it. */
  ARCHIVE,
  /** Nothing of it stays. */
  DESTROY
}
