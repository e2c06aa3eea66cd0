package org.contactpoint.domain.duplicate;

import java.time.LocalDate;
import org.contactpoint.domain.value.ListPlace;

/**
 * A pair that was found; whether it still is one, the records say.
 *
 * @param id random to all who do not hold the key, 128 bits, the same as often as it is found
 * @param foundOn the day in London on which it was found first
 */
public record PossibleDuplicate(String id, RecordPair pair, LocalDate foundOn) {

  /** Its place in a list. */
  public ListPlace place() {
    return new ListPlace(foundOn + "#" + id);
  }

  /** The day of such a place. */
  public static LocalDate dayOf(ListPlace place) {
    return LocalDate.parse(place.value().substring(0, place.value().indexOf('#')));
  }
}
