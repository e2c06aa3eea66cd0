package org.contactpoint.benchmark.nation;

import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.benchmark.Seeds;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a family lives: everything that is written of it follows from these numbers.
 *
 * @param unit which of the postcodes of its outward code
 * @param number which door of the unit
 */
record Home(Outward outward, int unit, int number) {
  private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

  /** How many units a sector has before the next one begins. */
  private static final int SECTOR = 200;

  private static final int SECTORS = 10;

  /** The most units that an outward code can have. */
  static final int MOST_UNITS = LETTERS.length() * LETTERS.length() * SECTORS;

  private static final long FIRST_UPRN = 10_000_000_000L;
  private static final int DOORS = 100;

  Postcode postcode() {
    int sector = (unit / SECTOR + 1) % SECTORS;
    int within = unit % SECTOR + SECTOR * (unit / (SECTOR * SECTORS));
    char first = LETTERS.charAt(within / LETTERS.length());
    char second = LETTERS.charAt(within % LETTERS.length());
    return new Postcode(outward.code() + " " + sector + first + second);
  }

  Address address() {
    List<PlainText> lines = lines().map(PlainText::new).toList();
    return new Address(AddressStatus.CURRENT, uprn(), lines, null, postcode(), null);
  }

  private Stream<String> lines() {
    long doorway = Seeds.of(place(), 17L);
    int door = number + 1;
    if (share(doorway) >= Rates.FLAT) {
      return Stream.of(door + " " + Streets.of(street()));
    }
    int flat = (int) Long.remainderUnsigned(doorway, 30) + 1;
    return Stream.of("Flat " + flat, door + " " + Streets.of(street()));
  }

  private @Nullable Uprn uprn() {
    return share(Seeds.of(place(), 29L)) < Rates.UPRN
        ? new Uprn(Long.toString(FIRST_UPRN + place()))
        : null;
  }

  private long place() {
    return ((long) outward.index() * MOST_UNITS + unit) * DOORS + number;
  }

  /** A street runs through two or three postcodes. */
  private long street() {
    return Seeds.of((long) outward.index() * MOST_UNITS + unit / 2, 41L);
  }

  private static double share(long hash) {
    return (hash >>> 11) * 0x1.0p-53;
  }
}
