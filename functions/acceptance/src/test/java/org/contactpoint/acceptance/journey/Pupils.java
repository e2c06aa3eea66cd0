package org.contactpoint.acceptance.journey;

import java.util.stream.IntStream;
import org.contactpoint.acceptance.world.Csv;

/**
 * Pupils of whom no two look alike: each has a name, a birthday, a home and a number of their own.
 */
final class Pupils {
  private static final String SYLLABLES = "bacadafagahajakalamanaparasatavaxazabecedefegeheje";

  private Pupils() {}

  /** A census of that many pupils. */
  static String census(int pupils) {
    Csv csv = new Csv();
    IntStream.range(0, pupils).forEach(number -> add(csv, number));
    return csv.toString();
  }

  private static void add(Csv csv, int number) {
    csv.row(
        "sourceRecordId",
        "P-" + number,
        "givenName",
        "Q" + word(number),
        "familyName",
        "Z" + word(number * 7 + 3),
        "dateOfBirth",
        "20%02d-%02d-%02d".formatted(10 + number % 8, 1 + number % 12, 1 + number % 28),
        "gender",
        number % 2 == 0 ? "female" : "male",
        "addressStatus",
        "current",
        "addressLine1",
        (number + 1) + " Ash Terrace",
        "town",
        "Leeds",
        "postcode",
        "LS%d %dAB".formatted(1 + number % 20, number % 10),
        "serviceType",
        "school",
        "organisationCode",
        "990001",
        "organisationName",
        "Moor Lane Academy",
        "involvementStart",
        "2023-09-04");
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 25; rest > 0; rest /= 25) {
      word.append(SYLLABLES, rest % 25 * 2, rest % 25 * 2 + 2);
    }
    return word.toString();
  }
}
