package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.uploads.Office.LEEDS;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.with;
import static org.contactpoint.uploads.Somebody.without;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is made a second record in silence (rules §4): what may be one child goes to a person. */
class SecondRecordsTest {
  private final Office office = new Office();

  private RowOutcome second(List<String> school, List<String> practice) {
    sent("school-census", new Csv().row("s-1", school));
    return sent("health", new Csv().row("h-1", practice));
  }

  private RowOutcome sent(String feed, Csv csv) {
    Upload upload = office.upload(LEEDS, feed, csv);
    return office.outcomes(upload).getFirst();
  }

  private static List<String> named(String given, String family) {
    return with(without(NADIA, "nhsNumber"), "givenName", given, "familyName", family);
  }

  /** The same home: however unlike the names are. */
  @ParameterizedTest(name = "{0} {1} and {2} {3}")
  @CsvSource({
    "Gruffydd,Rees,Gruff,Rees",
    "Kolawole,Bello,Kola,Bello",
    "António,Sousa,Toni,Sousa",
    "Mateusz,Nowak,Mati,Nowak",
    "Barbara,Scott,Barb,Scott",
    "Ivor,Hart,Ior,Hart",
    "Luna,Hart,Lua,Hart",
    "Muhammad Eesa,Khan,Eesa,Khan",
    "Muhammad Eesa,Khan,Muhammad,Khan",
    "Chenxi,Liu,Candy,Liu",
    "Jessica,Moss,J,Moss",
    "Oluwaseun,Ade,Seun,Ade",
    "Sean,O'Brien,Shaun,Brien",
    "Kofi,Ɔsɛi,Kofie,Osei",
    "Ayşə,Əliyev,Ayshe,Aliyev",
    "Ольга,Хоменщак,Olha,Khomenshchak",
    "Юлия,Щербакова,Yulia,Shcherbakova",
    "Wing Yan,陳,Wing,Chan",
    "Salid,Omar,Walid,Omar",
    "Whitclough,Alfie,Alfif,Whitclough"
  })
  void otherNameAtTheSameHomeIsForAPersonOrLinked(
      String given, String family, String otherGiven, String otherFamily) {
    assertThat(second(named(given, family), named(otherGiven, otherFamily)))
        .isNotEqualTo(RowOutcome.CREATED);
  }

  /** Another home: the names must still be one, and nothing speaks of two children. */
  @ParameterizedTest(name = "{0} {1} and {2} {3}")
  @CsvSource({
    "Kolawole,Adeyemi,Kola,Adeyemi",
    "Mateusz,Wiśniewski,Mati,Wiśniewski",
    "Lua,Penhallow,Luna,Penhallow",
    "Nadia,Хоменщак,Nadia,Khomenshchak",
    "Nadia,Wright,Nadia,Wright"
  })
  void otherFormOfTheNameElsewhereIsForAPerson(
      String given, String family, String otherGiven, String otherFamily) {
    List<String> moved =
        with(
            named(otherGiven, otherFamily),
            "postcode",
            "YO1 7HH",
            "addressLine1",
            "3 Far Lane",
            "town",
            "York");

    assertThat(second(named(given, family), moved)).isEqualTo(RowOutcome.REVIEW);
  }

  @Test
  void nameAndBirthdayBothWrongAreFoundAtHome() {
    assertThat(
            second(
                named("Kieran", "Wells"),
                with(named("Kieren", "Wels"), "dateOfBirth", "2015-03-19")))
        .isEqualTo(RowOutcome.REVIEW);
  }

  /** A year is not mistaken as a day is: brothers hardly have one name, and yet a person looks. */
  @Test
  void digitOfTheYearWrongIsForAPersonWhateverElseAgrees() {
    List<String> school = with(named("Nadia", "Wells"), "dateOfBirth", "2013-03-19");

    assertThat(second(school, with(school, "dateOfBirth", "2016-03-19")))
        .isEqualTo(RowOutcome.REVIEW);
  }

  /** Two children: a source that has both, two numbers of one kind. */
  @Test
  void whoeverIsKnownApartIsCreated() {
    List<String> first = with(named("Sam", "Wells"), "nhsNumber", "9990000018");
    List<String> twin = with(named("Samuel", "Wells"), "nhsNumber", "9990000026");

    assertThat(second(with(first, "givenName", "Joseph"), with(twin, "givenName", "Rosie")))
        .isEqualTo(RowOutcome.CREATED);
  }

  /**
   * A home where hundreds live, such as a boarding school: nobody there looks like the new child,
   * and how many there are must not decide (rules §6: rows that were quarantined are not counted).
   */
  @Test
  void crowdedHomeKeepsNobodyWaiting() {
    Csv school = new Csv();
    for (int i = 0; i < 410; i++) {
      school.row("s-" + i, boarder(i));
    }
    office.upload(LEEDS, "school-census", school);

    assertThat(sent("health", new Csv().row("h-1", named("Ifeoma", "Penhallow"))))
        .isEqualTo(RowOutcome.CREATED);
  }

  private static List<String> boarder(int i) {
    String given = "Q" + letter(i) + letter(i / 16) + "xandr" + letter(i / 256);
    return with(
        named(given, "Zyr" + letter(i / 16) + "wick" + letter(i)),
        "dateOfBirth",
        LocalDate.of(2008, 1, 2).plusDays(7L * i).toString());
  }

  private static char letter(int i) {
    return "bcdfghjklmnpqrst".charAt(i % 16);
  }
}
