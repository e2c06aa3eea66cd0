package org.contactpoint.dynamodb.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as texts of fixed width, so that their order is that of time. */
public final class SortableInstants {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private SortableInstants() {}

  public static String of(Instant at) {
    return FORM.format(at);
  }

  /** The order of reading: by time, then by writer and number. */
  public static String order(Instant at, ChainPosition place) {
    return of(at) + "#" + place.writer() + "#" + place.sortKey();
  }
}
