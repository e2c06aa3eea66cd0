package org.contactpoint.domain.comparison;

import org.contactpoint.domain.value.Coded;

/** Whether two whole names agree as they stand, or with given and family name changed over. */
public enum NameOrder implements Coded {
  STRAIGHT,
  SWAPPED;

  public static NameOrder of(NameComparison.Names names) {
    return names.swapped() ? SWAPPED : STRAIGHT;
  }
}
