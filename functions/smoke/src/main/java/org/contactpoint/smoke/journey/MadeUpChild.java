package org.contactpoint.smoke.journey;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/**
 * A child that nobody knows: its family name is made of syllables, so that no other run and no real
 * child has it.
 */
public record MadeUpChild(
    String givenName, String familyName, LocalDate dateOfBirth, String postcode, String record) {
  private static final String[] SYLLABLES = {
    "bra", "cor", "dun", "fel", "gri", "hol", "kem", "lan", "mor", "nep", "pel", "ros", "sel",
    "tam", "ul", "wex", "yar", "zel"
  };
  private static final int PARTS = 5;
  private static final int DAYS = 3_000;

  /** Another child each time. */
  public static MadeUpChild by(RandomGenerator random, LocalDate today) {
    StringBuilder name = new StringBuilder();
    for (int part = 0; part < PARTS; part++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return new MadeUpChild(
        "Smoketest",
        name.toString(),
        today.minusDays(1_000L + random.nextInt(DAYS)),
        "LS6 2AB",
        "SMOKE-" + Long.toUnsignedString(random.nextLong(), 36).toUpperCase(java.util.Locale.ROOT));
  }

  String byNameAndBirthday() {
    return "\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"%s\""
        .formatted(givenName, familyName, dateOfBirth);
  }

  String byNameAndPostcode() {
    return "\"familyName\":\"%s\",\"postcode\":\"%s\"".formatted(familyName, postcode);
  }

  String byGivenNameAndBirthday() {
    return "\"givenName\":\"%s\",\"dateOfBirth\":\"%s\",\"postcode\":\"%s\""
        .formatted(givenName, dateOfBirth, postcode);
  }
}
