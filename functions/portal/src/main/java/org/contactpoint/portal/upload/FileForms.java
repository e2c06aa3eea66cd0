package org.contactpoint.portal.upload;

import java.time.LocalDate;
import java.util.List;
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
  private static final int KEPT = 6;

  private FileForms() {}

  static List<Option> all() {
    return ALL;
  }

  static boolean isKnown(String code) {
    return ALL.stream().anyMatch(one -> one.value().equals(code));
  }

  /** Under which name a file is listed: a browser tells the name that it has only to the bucket. */
  static String name(String feed, String form, LocalDate today, String key) {
    return feed + "-" + today + "-" + key.substring(0, Math.min(KEPT, key.length())) + "." + form;
  }

  /** Which files a browser offers first: it knows the last ending alone. */
  static String accepted(String form) {
    return "." + form.substring(form.lastIndexOf('.') + 1);
  }
}
