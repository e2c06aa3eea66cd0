package org.contactpoint.domain.matching;

import org.contactpoint.domain.value.Coded;

/** Whether two whole names agree as they stand, or with given and family name changed over. */
enum NameOrder implements Coded {
  STRAIGHT,
  SWAPPED;

  static NameOrder of(NameComparison.Names names) {
    return names.swapped() ? SWAPPED : STRAIGHT;
  }
}
