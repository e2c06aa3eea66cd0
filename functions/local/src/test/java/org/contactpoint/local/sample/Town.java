package org.contactpoint.local.sample;

import java.util.List;

/**
 * One of the two councils: its code, its postcodes, its invented schools, practices and streets.
 */
enum Town {
  LEEDS("E08000035", "Leeds", "383", "Y991", 9_910, "LS6 LS7 LS8 LS11 LS12 LS13 LS15 LS16 LS17"),
  YORK("E06000014", "York", "816", "Y996", 9_960, "YO1 YO10 YO23 YO24 YO26 YO30 YO31 YO32");

  private static final List<String> STREET_FIRST =
      List.of(
          "Larkspur",
          "Millrace",
          "Tannery",
          "Ivydale",
          "Chantry",
          "Foxglove",
          "Kestrel",
          "Quarry",
          "Bobbin",
          "Saddler",
          "Harebell",
          "Weir");
  private static final List<String> STREET_LAST =
      List.of(
          "Walk", "Grove", "Close", "Place", "Mount", "Terrace", "Rise", "Garth", "View", "Croft");
  private static final List<String> SCHOOLS =
      List.of(
          "Alder Beck",
          "Cinder Lane",
          "Dovecote",
          "Elmfold",
          "Fulling Mill",
          "Gale Garth",
          "Heron Wood",
          "Kiln Field",
          "Lime Pit",
          "Mossgate");
  private static final List<String> PRACTICES =
      List.of(
          "Tenter Court Surgery",
          "Beck Bridge Medical Centre",
          "Long Row Practice",
          "Old Pump Surgery",
          "Orchard Fold Health Centre",
          "Packhorse Practice");
  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  final String code;
  final String label;
  private final String localAuthority;
  private final String practicePrefix;
  private final int schoolPrefix;
  private final String outward;

  Town(
      String code,
      String label,
      String localAuthority,
      String practicePrefix,
      int schoolPrefix,
      String outward) {
    this.code = code;
    this.label = label;
    this.localAuthority = localAuthority;
    this.practicePrefix = practicePrefix;
    this.schoolPrefix = schoolPrefix;
    this.outward = outward;
  }

  /** What the Department calls the council in pupil numbers. */
  String localAuthority() {
    return localAuthority;
  }

  Home home(Dice dice) {
    String street = dice.oneOf(STREET_FIRST) + " " + dice.oneOf(STREET_LAST);
    String postcode =
        dice.oneOf(List.of(outward.split(" ")))
            + " "
            + dice.between(1, 9)
            + letter(dice)
            + letter(dice);
    String uprn = dice.chance(0.6) ? "9" + dice.between(100_000_000, 999_999_999) : "";
    return new Home(dice.between(1, 140) + " " + street, label, postcode, uprn);
  }

  private static char letter(Dice dice) {
    return INWARD.charAt(dice.between(0, INWARD.length() - 1));
  }

  Place school(Dice dice, boolean primary) {
    int index = dice.between(0, SCHOOLS.size() - 1);
    String name = SCHOOLS.get(index) + (primary ? " Primary School" : " High School");
    return new Place(String.valueOf(schoolPrefix * 100 + index * 2 + (primary ? 0 : 1)), name);
  }

  Place practice(Dice dice) {
    int index = dice.between(0, PRACTICES.size() - 1);
    return new Place(practicePrefix + String.format("%02d", index), PRACTICES.get(index));
  }

  /** A service of the council's own, one of three districts. */
  Place service(Dice dice, String letters, String name) {
    int district = dice.between(1, 3);
    return new Place(
        code + "-" + letters + "0" + district,
        label + " " + name + " " + districts().get(district - 1));
  }

  private static List<String> districts() {
    return List.of("North", "South", "Central");
  }

  /** An organisation by its code and name. */
  record Place(String code, String name) {}

  /** A house that several children live in. */
  record Home(String line, String town, String postcode, String uprn) {}
}
