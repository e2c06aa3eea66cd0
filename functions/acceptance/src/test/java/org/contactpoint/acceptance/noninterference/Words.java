package org.contactpoint.acceptance.noninterference;

import java.util.List;
import java.util.Map;

/** What is said of the children, and what is guessed: every guess is right in some directory. */
final class Words {
  static final String NHS = "9000000009";
  static final String OTHER_NHS = "9990000018";
  static final String UPN = "B801200005001";
  static final String OTHER_UPN = "Q801200005002";
  static final String ROWS_UPN = "U801200005004";
  static final String LATER = "Marshall";

  static final String GIVEN = "Leah";
  static final String FAMILY = "Ward";
  static final String BORN = "2012-03-09";

  /** What Bradford says in the usual directory. */
  static final Map<String, String> HIDDEN =
      Map.ofEntries(
          Map.entry("addressStatus", "current"),
          Map.entry("addressLine1", "12 Ash Terrace"),
          Map.entry("town", "Bradford"),
          Map.entry("postcode", "BD1 4AB"),
          Map.entry("uprn", "7700000002"),
          Map.entry("carer1Name", "Helen Ward"),
          Map.entry("carer1Phone", "0113 496 0101"),
          Map.entry("formerFamilyName", "Vance"),
          Map.entry("aliasGivenName", "Robyn"),
          Map.entry("nhsNumber", NHS),
          Map.entry("upn", UPN),
          Map.entry("serviceType", "learning-mentoring"),
          Map.entry("organisationCode", "E08000032-LM1"),
          Map.entry("organisationName", "Bradford Learning Mentors"),
          Map.entry("practitionerName", "Daniel Obi"),
          Map.entry("practitionerPhone", "01274 960222"),
          Map.entry("involvementStart", "2024-01-08"));

  static final List<String> GIVENS =
      List.of(
          "Leah",
          "Leah",
          "Leah",
          "Lea",
          "Robyn",
          "Philippa",
          "Mara",
          "Tamsin",
          "Kofi",
          "Zara",
          "Ward",
          "Baby",
          "");
  static final List<String> FAMILIES =
      List.of(
          "Ward",
          "Ward",
          "Ward",
          "Warde",
          "Vance",
          "Otherwise",
          "Marshall",
          "Fennimore",
          "Holt",
          "Quill",
          "Nakamura",
          "Leah",
          "");
  static final List<String> BIRTHS =
      List.of(BORN, BORN, BORN, BORN, "2012-09-03", "2012-03-08", "2013-05-06", "2011-01-01", "");
  static final List<String> NUMBERS = List.of(NHS, OTHER_NHS, "9990000026", "9990000034", "");
  static final List<String> UPNS = List.of(UPN, OTHER_UPN, "E801200005003", "");
  static final List<String> CARERS =
      List.of("Helen Ward", "Olive Brand", "Helen Vance", "Olive Nakamura", "Ivan Petrov", "");
  static final List<String> PHONES = List.of("0113 496 0101", "0113 496 0999", "");

  /** Given names of children of whom only files say something. */
  static final List<String> STRANGERS = List.of("Amara", "Bastien", "Chidi", "Delphine");

  /** An address: first line, town, postcode, number of the property. */
  record Place(String line, String town, String postcode, String uprn) {}

  static final List<Place> PLACES =
      List.of(
          new Place("12 Ash Terrace", "Bradford", "BD1 4AB", "7700000002"),
          new Place("99 Elsewhere Road", "Hull", "HU1 2AA", "7700000001"),
          new Place("3 Open Lane", "York", "YO24 9AG", ""),
          new Place("5 Park Row", "Leeds", "LS6 2AB", "7700000009"));

  private Words() {}
}
