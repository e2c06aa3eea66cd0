package org.contactpoint.domain.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The place of an entry in a list: its time at a fixed width, and its id. A page continues after a
 * place whether or not the entry is still there, so nothing has to be read to find it.
 */
public record ListPlace(String value) implements Comparable<ListPlace> {
  private static final DateTimeFormatter FIXED_WIDTH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  /** After every day. */
  private static final String NEVER = "never";

  /** The place of what came or was asked for at that time. */
  public static ListPlace of(Instant at, String id) {
    return new ListPlace(FIXED_WIDTH.format(at) + "#" + id);
  }

  /** The place of what is due on that day, or never. */
  public static ListPlace of(Optional<LocalDate> due, String id) {
    return new ListPlace(due.map(LocalDate::toString).orElse(NEVER) + "#" + id);
  }

  @Override
  public int compareTo(ListPlace other) {
    return value.compareTo(other.value);
  }
}
