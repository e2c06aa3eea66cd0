package org.contactpoint.dynamodb.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Places in lists ordered by time: an instant of fixed width, to which an id makes them unique. */
public final class Order {
  private static final DateTimeFormatter FIXED_WIDTH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Order() {}

  /** The place of a thing. */
  public static String of(Instant at, String id) {
    return FIXED_WIDTH.format(at) + "#" + id;
  }

  /** The id at the end of a place. */
  public static String id(String order) {
    return order.substring(order.lastIndexOf('#') + 1);
  }
}
