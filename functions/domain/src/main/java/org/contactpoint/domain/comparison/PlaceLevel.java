package org.contactpoint.domain.comparison;

import java.util.List;
import org.contactpoint.domain.value.Coded;

/** How two places agree; best first. */
public enum PlaceLevel implements Coded {
  HOME,
  POSTCODE,
  /** The postcode up to the first digit after the space. */
  SECTOR,
  /** The part of the postcode before the space. */
  OUTWARD,
  MISSING,
  DIFFERENT;

  /** Whether they are so near that strangers hardly share it. */
  public boolean isClose() {
    return this == HOME || this == POSTCODE;
  }

  /** How the nearest two homes agree. */
  public static PlaceLevel best(List<ComparableHome> some, List<ComparableHome> others) {
    PlaceLevel best = MISSING;
    boolean any = false;
    for (ComparableHome one : some) {
      for (ComparableHome other : others) {
        PlaceLevel level = one.against(other);
        best = any && level.compareTo(best) > 0 ? best : level;
        any = true;
      }
    }
    return best;
  }
}
