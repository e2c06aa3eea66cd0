package org.contactpoint.domain.comparison;

import org.contactpoint.domain.value.Coded;

/** Whether two whole names agree in their order, or with given and family name changed over. */
public enum NameOrder implements Coded {
  STRAIGHT,
  SWAPPED;

  /** The order in which two names agree. */
  public static NameOrder of(NameComparison.Names names) {
    return names.swapped() ? SWAPPED : STRAIGHT;
  }
}
