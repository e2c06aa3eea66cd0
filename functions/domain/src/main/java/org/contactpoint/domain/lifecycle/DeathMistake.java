package org.contactpoint.domain.lifecycle;

import org.contactpoint.domain.value.Coded;

/** Why a death that stands in a record is wrong (rules §9). */
public enum DeathMistake implements Coded {
  /** It is another child's. */
  ANOTHER_CHILD,
  /** The source has taken it back, or was mistaken. */
  SOURCE_MISTAKEN,
  /** The team entered it by mistake. */
  ENTERED_BY_MISTAKE
}
