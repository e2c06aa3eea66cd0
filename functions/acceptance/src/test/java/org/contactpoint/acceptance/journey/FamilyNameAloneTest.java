package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way of asking that is enough to go on forgives the same mistakes: a family name alone with
 * a date, a year or a postcode, one letter of it wrong, or written in another script (rules §3).
 */
class FamilyNameAloneTest {
  private static final String DATE = "\"dateOfBirth\":\"2013-08-21\"";
  private static final String YEAR = "\"birthYear\":2013";
  private static final String POSTCODE = "\"postcode\":\"LS7 4QQ\"";

  private static World world;
  private static Person nurse;

  @BeforeAll
  static void childrenOfLeeds() {
    world = World.empty();
    nurse = world.as("york.nurse");
    Csv file = new Csv();
    row(file, "M-1", "Ines", "Trevanion", "2013-08-21", "LS7 4QQ");
    row(file, "M-2", "Wing", "陳", "2012-05-04", "LS8 1AA");
    row(file, "M-3", "Olga", "Хоменщак", "2011-06-05", "LS9 1AA");
    row(file, "M-4", "Ali", "Şahin", "2010-07-06", "LS10 1AA");
    world.as("leeds.feed").upload("school-census", "children.csv", file.toString());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void row(
      Csv file, String id, String given, String family, String born, String postcode) {
    file.row(
        "sourceRecordId", id,
        "givenName", given,
        "familyName", family,
        "dateOfBirth", born,
        "addressStatus", "current",
        "addressLine1", id + " Larch Road",
        "town", "Leeds",
        "postcode", postcode);
  }

  private static String found(String family, String more) {
    return nurse
        .search("\"familyName\":\"%s\",%s".formatted(family, more))
        .at("/results/0/givenName");
  }

  @ParameterizedTest
  @ValueSource(strings = {DATE, YEAR, POSTCODE})
  void whicheverLetterIsWrong(String more) {
    for (String typed : mistyped("Trevanion")) {
      assertThat(found(typed, more)).as(typed).isEqualTo("Ines");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Chan,2012,Wing",
    "Chen,2012,Wing",
    "Khomenshchak,2011,Olga",
    "Homenshchak,2011,Olga",
    "Sahin,2010,Ali",
    "Shahin,2010,Ali"
  })
  void whicheverWayItIsWrittenInLatinLetters(String family, int year, String given) {
    assertThat(found(family, "\"birthYear\":" + year)).isEqualTo(given);
  }

  @Test
  void anotherNameIsNobodys() {
    assertThat(nurse.search("\"familyName\":\"Penrose\"," + YEAR).at("/outcome")).isEqualTo("none");
  }

  /** One letter left out, too much, another one, or changed over with its neighbour. */
  private static Set<String> mistyped(String name) {
    Set<String> all = new LinkedHashSet<>();
    for (int at = 0; at < name.length(); at++) {
      String before = name.substring(0, at);
      String after = name.substring(at + 1);
      all.add(before + after);
      all.add(before + "x" + after);
      all.add(before + "x" + name.substring(at));
      if (!after.isEmpty()) {
        all.add(before + after.charAt(0) + name.charAt(at) + after.substring(1));
      }
    }
    return all;
  }
}
