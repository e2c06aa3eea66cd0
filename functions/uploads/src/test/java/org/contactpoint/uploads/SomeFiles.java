package org.contactpoint.uploads;

import static org.contactpoint.uploads.Somebody.AT_ALDER_SCHOOL;
import static org.contactpoint.uploads.Somebody.AT_BIRCH_SCHOOL;
import static org.contactpoint.uploads.Somebody.NADIA;
import static org.contactpoint.uploads.Somebody.OWEN;
import static org.contactpoint.uploads.Somebody.with;
import static org.contactpoint.uploads.Somebody.without;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactpoint.uploads.queue.Message;

/** Files with a row of every kind. */
final class SomeFiles {
  private SomeFiles() {}

  /** A file and where it comes from. */
  record Sent(String council, String feed, String name, Csv csv) {

    /** Puts it into an office, to be delivered. */
    Message putInto(Office office) {
      byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
      return office.put(council, feed, name, bytes);
    }
  }

  /**
   * What there was before: of one school file, so that each later action has something to act on.
   */
  static Sent before() {
    Csv csv = new Csv();
    csv.row("s-1", with(NADIA, AT_ALDER_SCHOOL), "asOf", "2026-10-01");
    csv.row("s-2", with(OWEN, AT_ALDER_SCHOOL), "asOf", "2026-10-01");
    csv.row("s-3", fresh(3), "asOf", "2026-10-01");
    csv.row("s-4", fresh(4), "asOf", "2026-10-01");
    csv.row("s-5", without(fresh(5), "dateOfBirth"), "asOf", "2026-10-01");
    return new Sent(Office.LEEDS, "school-census", "october.csv", csv);
  }

  /** A row of every kind: changed, the same, ended, gone, waiting on, crossed, new, twice, bad. */
  static Sent ofEveryKind() {
    Csv csv = new Csv();
    csv.row("s-1", with(NADIA, AT_BIRCH_SCHOOL), "postcode", "YO1 7HH");
    csv.row("s-2", OWEN, "action", "end");
    csv.row("s-3", fresh(3), "action", "remove");
    csv.row("s-4", fresh(4), "givenName", "Morwenna");
    csv.row("s-5", without(fresh(5), "dateOfBirth"));
    csv.row("s-6", fresh(6), "asOf", "2026-11-03", "postcode", "YO1 7HH");
    csv.row("s-6", fresh(6), "asOf", "2026-11-02");
    csv.row("s-6", fresh(6), "asOf", "2026-11-02");
    csv.row("s-7", with(fresh(6), AT_ALDER_SCHOOL), "asOf", "2026-11-02");
    csv.row("s-8", without(fresh(6), "nhsNumber"));
    csv.row("s-9", fresh(9), "action", "end");
    csv.row("s-10", fresh(10), "postcode", "nowhere");
    csv.row("s-11", fresh(11));
    return new Sent(Office.LEEDS, "school-census", "november.csv", csv);
  }

  /** A child of whom nobody else speaks, another for each number up to 14. */
  static List<String> fresh(int which) {
    List<String> given =
        List.of(
            "Ambrose",
            "Beatrix",
            "Caspian",
            "Delphine",
            "Emeka",
            "Fenella",
            "Gideon",
            "Hester",
            "Ifor",
            "Jocasta",
            "Kwame",
            "Lowenna",
            "Magnus",
            "Nkechi",
            "Oriel");
    return List.of(
        "givenName",
        given.get(which),
        "familyName",
        "Pengelly" + "abcdefghijklmno".charAt(which),
        "dateOfBirth",
        java.time.LocalDate.parse("2011-04-06").plusDays(101L * which).toString(),
        "nhsNumber",
        Csv.nhs(which == 0 ? 18 : which + 15),
        "addressLine1",
        (which + 20) + " Kiln Lane",
        "postcode",
        "LS8 " + (which % 10) + "AB");
  }
}
