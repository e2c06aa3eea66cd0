package org.contactpoint.dynamodb.name;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How names in Chinese characters are romanised in Hong Kong, by a list. */
final class Cantonese {

  /**
   * What one character is read as.
   *
   * @param another the same as the usual one where the list has no other
   */
  private record Reading(String usual, String another) {}

  /** The readings: the usual ones of all characters, and the other ones. */
  List<String> readings(String name) {
    String traditional = Listed.TRADITIONAL.transliterate(name);
    List<Reading> characters = new ArrayList<>();
    traditional
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> characters.add(Listed.READINGS.getOrDefault(c, new Reading(c, c))));
    return List.of(
        characters.stream().map(Reading::usual).collect(Collectors.joining()),
        characters.stream().map(Reading::another).collect(Collectors.joining()));
  }

  /** Loaded with the first such name. */
  private static final class Listed {
    static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");
    static final Map<String, Reading> READINGS = readings();

    private static Map<String, Reading> readings() {
      Map<String, Reading> all = new HashMap<>();
      for (String line : Resources.lines("reading/cantonese.csv")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split(",", -1);
          Reading reading = new Reading(cells[0], cells[1].isEmpty() ? cells[0] : cells[1]);
          cells[2].codePoints().forEach(c -> all.put(Character.toString(c), reading));
        }
      }
      return Map.copyOf(all);
    }
  }
}
