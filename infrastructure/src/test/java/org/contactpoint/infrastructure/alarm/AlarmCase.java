package org.contactpoint.infrastructure.alarm;

import java.util.Map;
import java.util.TreeMap;

/**
 * What happened, as the metrics of an alarm show it, and whether the alarm goes off.
 *
 * @param hour the hour of the day, UTC, at which it is looked at
 * @param values by the ids of the alarm's expression; what is not named was not measured
 */
record AlarmCase(String happened, boolean rings, int hour, Map<String, Series> values) {
  private static final int NOON = 12;

  static AlarmCase rings(String happened, String... values) {
    return new AlarmCase(happened, true, NOON, read(values));
  }

  static AlarmCase quiet(String happened, String... values) {
    return new AlarmCase(happened, false, NOON, read(values));
  }

  AlarmCase at(int hourOfTheDay) {
    return new AlarmCase(happened, rings, hourOfTheDay, values);
  }

  private static Map<String, Series> read(String... values) {
    Map<String, Series> read = new TreeMap<>();
    for (String value : values) {
      String[] parts = value.split("=", 2);
      read.put(parts[0], Series.of(parts[1]));
    }
    return read;
  }
}
