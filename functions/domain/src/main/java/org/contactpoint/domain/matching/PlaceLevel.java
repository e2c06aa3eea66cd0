package org.contactpoint.domain.matching;

import java.util.List;
import org.contactpoint.domain.child.Address;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/** How two places agree; best first. */
public enum PlaceLevel implements Coded {
  HOME,
  POSTCODE,
  /** The part of the postcode before the space. */
  OUTWARD,
  MISSING,
  DIFFERENT;

  /** Whether they are so near that strangers hardly share it. */
  public boolean isClose() {
    return this == HOME || this == POSTCODE;
  }

  /** How the place agrees with the best of the others. */
  static PlaceLevel best(@Nullable Address one, List<Address> others) {
    return one == null
        ? MISSING
        : others.stream()
            .map(other -> between(one, other))
            .min(PlaceLevel::compareTo)
            .orElse(MISSING);
  }

  private static PlaceLevel between(Address one, Address other) {
    if (one.sameHomeAs(other)) {
      return HOME;
    }
    Postcode a = one.postcode();
    Postcode b = other.postcode();
    if (a == null || b == null) {
      return MISSING;
    }
    if (a.equals(b)) {
      return POSTCODE;
    }
    return a.outward().equals(b.outward()) ? OUTWARD : DIFFERENT;
  }
}
