package org.contactpoint.portal.upload;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.contactpoint.portal.part.Choice.Option;

/** In which form a file can be. */
final class FileForms {
  private static final List<Option> ALL =
      List.of(
          Option.of("csv", "CSV", "Its name ends with .csv. Most councils send this."),
          Option.of("csv.gz", "CSV, compressed with gzip", "Its name ends with .csv.gz"),
          Option.of("ndjson", "Lines of JSON", "Its name ends with .ndjson"),
          Option.of(
              "ndjson.gz", "Lines of JSON, compressed with gzip", "Its name ends with .ndjson.gz"));
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT)
          .withZone(ZoneId.of("Europe/London"));

  private FileForms() {}

  static List<Option> all() {
    return ALL;
  }

  static boolean isKnown(String code) {
    return ALL.stream().anyMatch(one -> one.value().equals(code));
  }

  /** Under which name a file is listed: a browser tells the name that it has only to the bucket. */
  static String name(String feed, String form, Instant now) {
    return feed + "-" + MINUTE.format(now) + "." + form;
  }

  /** Which files a browser offers first: it knows the last ending alone. */
  static String accepted(String form) {
    return "." + form.substring(form.lastIndexOf('.') + 1);
  }
}
