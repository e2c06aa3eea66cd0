package org.contactpoint.domain.comparison;

import java.util.Comparator;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.value.Digest;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives, as digests that can be compared.
 *
 * @param property digest of the property number, 0 where none is known
 * @param line digest of the first line of the address, 0 without an address
 */
public record ComparableHome(@Nullable String postcode, int property, int line)
    implements Comparable<ComparableHome> {
  private static final Comparator<ComparableHome> ORDER =
      Comparator.comparing(
              ComparableHome::postcode, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingInt(ComparableHome::property)
          .thenComparingInt(ComparableHome::line);

  static ComparableHome of(Address address) {
    Postcode postcode = address.postcode();
    return new ComparableHome(
        postcode == null ? null : postcode.value(),
        address.uprn() == null ? 0 : (int) Digest.of(address.uprn().value()),
        address.lines().isEmpty()
            ? 0
            : (int) Digest.of(Folding.fold(address.lines().getFirst().value())));
  }

  /** A place of which the postcode alone is known. */
  public static ComparableHome at(Postcode postcode) {
    return new ComparableHome(postcode.value(), 0, 0);
  }

  /** The same property number, or the same postcode and first line. */
  private boolean isSameAs(ComparableHome other) {
    if (property != 0 && other.property != 0) {
      return property == other.property;
    }
    return line != 0 && line == other.line && postcode != null && postcode.equals(other.postcode);
  }

  PlaceLevel against(ComparableHome other) {
    if (isSameAs(other)) {
      return PlaceLevel.HOME;
    }
    String mine = postcode;
    String theirs = other.postcode;
    if (mine == null || theirs == null) {
      return PlaceLevel.MISSING;
    }
    if (mine.charAt(0) != theirs.charAt(0)) {
      return PlaceLevel.DIFFERENT;
    }
    if (mine.equals(theirs)) {
      return PlaceLevel.POSTCODE;
    }
    int space = mine.indexOf(' ');
    if (space != theirs.indexOf(' ') || !mine.regionMatches(0, theirs, 0, space)) {
      return PlaceLevel.DIFFERENT;
    }
    return mine.charAt(space + 1) == theirs.charAt(space + 1)
        ? PlaceLevel.SECTOR
        : PlaceLevel.OUTWARD;
  }

  @Override
  public int compareTo(ComparableHome other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "Home[redacted]";
  }
}
