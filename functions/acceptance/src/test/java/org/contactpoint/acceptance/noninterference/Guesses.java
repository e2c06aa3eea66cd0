package org.contactpoint.acceptance.noninterference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.contactpoint.acceptance.world.Csv;
import org.jspecify.annotations.Nullable;

/** What somebody who guesses sends: criteria, bodies and files in which some parts are right. */
final class Guesses {
  private static final int MOST_ROWS = 4;

  private final Draw draw;
  private @Nullable Map<String, String> person;

  Guesses(Draw draw) {
    this.draw = draw;
  }

  /** Criteria of a search, as the members of its body. */
  String criteria() {
    StringJoiner members = new StringJoiner(",", "{", "}");
    members.add(
        member(
            "purpose",
            draw.pick("direct-support", "safeguarding", "transfer", "record-maintenance")));
    if (draw.percent(10)) {
      return members.add("\"identifier\":" + identifier()).toString();
    }
    optional(members, "givenName", draw.pick(Words.GIVENS), 60);
    String family = draw.pick(Words.FAMILIES);
    boolean cut = family.length() > 2 && draw.percent(10);
    optional(members, "familyName", cut ? family.substring(0, 2) + "*" : family, 85);
    optional(members, "dateOfBirth", draw.pick(Words.BIRTHS), 75);
    if (draw.percent(15)) {
      members.add("\"birthYear\":2012");
    }
    if (draw.percent(20)) {
      members.add(member("postcode", draw.pick(Words.PLACES).postcode()));
    }
    if (draw.percent(20)) {
      members.add(member("gender", draw.pick("female", "male")));
    }
    if (draw.percent(10)) {
      members.add(
          member("onBehalfOf", draw.pick("york.nurse", "leeds.socialworker", "leeds.team")));
    }
    return members.toString();
  }

  /** The same as it is filled in on the page for it. */
  Map<String, String> searchForm() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("purpose", draw.pick("direct-support", "safeguarding", "transfer"));
    if (draw.percent(10)) {
      boolean nhs = draw.percent(60);
      form.put("identifierType", nhs ? "nhs-number" : "upn");
      form.put("identifier", present(nhs ? Words.NUMBERS : Words.UPNS));
      return form;
    }
    form.put("givenName", draw.pick(Words.GIVENS));
    form.put("familyName", draw.pick(Words.FAMILIES));
    bornOn(form, draw.pick(Words.BIRTHS));
    if (draw.percent(20)) {
      form.put("postcode", draw.pick(Words.PLACES).postcode());
    }
    return form;
  }

  /** A child to be registered, as the page for it is filled in. */
  Map<String, String> recordForm() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name-0-given", draw.pick(Words.GIVENS));
    form.put("name-0-family", present(Words.FAMILIES));
    form.put("gender", "female");
    bornOn(form, draw.pick(Words.BIRTHS));
    if (draw.percent(60)) {
      Words.Place place = draw.pick(Words.PLACES);
      form.put("addressStatus", "current");
      form.put("line1", place.line());
      form.put("town", place.town());
      form.put("postcode", place.postcode());
    }
    if (draw.percent(40)) {
      form.put("carer-0-name", present(Words.CARERS));
    }
    if (draw.percent(50)) {
      form.put("nhsNumber", present(Words.NUMBERS));
    }
    return form;
  }

  private static void bornOn(Map<String, String> form, String date) {
    if (!date.isEmpty()) {
      String[] parts = date.split("-", -1);
      form.put("dateOfBirth-year", parts[0]);
      form.put("dateOfBirth-month", parts[1]);
      form.put("dateOfBirth-day", parts[2]);
    }
  }

  private void optional(StringJoiner members, String name, String value, int chance) {
    if (!value.isEmpty() && draw.percent(chance)) {
      members.add(member(name, value));
    }
  }

  private static String member(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }

  private String identifier() {
    return draw.percent(60)
        ? "{\"type\":\"nhs-number\",\"value\":\"" + present(Words.NUMBERS) + "\"}"
        : "{\"type\":\"upn\",\"value\":\"" + present(Words.UPNS) + "\"}";
  }

  private String present(List<String> values) {
    String value = draw.pick(values);
    return value.isEmpty() ? values.getFirst() : value;
  }

  /** A child to be registered, whose given name would often be the hidden one's. */
  String registration() {
    StringJoiner members = new StringJoiner(",", "{", "}");
    members.add("\"names\":[" + name("current") + "]");
    optional(members, "dateOfBirth", draw.pick(Words.BIRTHS), 95);
    optional(members, "gender", "female", 50);
    if (draw.percent(60)) {
      members.add("\"address\":" + address());
    }
    if (draw.percent(40)) {
      members.add("\"carers\":[" + carer() + "]");
    }
    if (draw.percent(50)) {
      members.add("\"identifiers\":[" + identifier() + "]");
    }
    if (draw.percent(20)) {
      members.add("\"distinctFrom\":[\"" + draw.child() + "\"]");
    }
    return members.toString();
  }

  /** A correction of one part. */
  String correction() {
    return switch (draw.upTo(6)) {
      case 0 -> "{\"gender\":\"" + draw.pick("female", "male") + "\"}";
      case 1 -> "{\"names\":[" + name("current") + "]}";
      case 2 -> "{\"address\":" + address() + "}";
      case 3 -> "{\"carers\":[" + carer() + "]}";
      case 4 -> "{\"identifiers\":[" + identifier() + "]}";
      default -> "{\"dateOfBirth\":\"" + Words.BORN + "\"}";
    };
  }

  private String name(String type) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    members.add(member("type", type));
    String given = draw.pick(Words.GIVENS);
    if (!given.isEmpty()) {
      members.add(member("givenName", given));
    }
    String family = draw.pick(Words.FAMILIES);
    members.add(member("familyName", family.isEmpty() && given.isEmpty() ? "Ward" : family));
    return members.toString();
  }

  private String address() {
    Words.Place place = draw.pick(Words.PLACES);
    return "{\"status\":\"current\",\"lines\":[\"%s\"],\"town\":\"%s\",\"postcode\":\"%s\"%s}"
        .formatted(
            place.line(),
            place.town(),
            place.postcode(),
            place.uprn().isEmpty() ? "" : ",\"uprn\":\"" + place.uprn() + "\"");
  }

  private String carer() {
    return "{\"name\":\"%s\",\"relationship\":\"mother\",\"parentalResponsibility\":true,\"phone\":\"%s\"}"
        .formatted(present(Words.CARERS), present(Words.PHONES));
  }

  /** A file of few rows: news of what was sent before, and guesses. */
  String file(String feed, boolean deaths) {
    List<Map<String, String>> rows = new ArrayList<>();
    int many = draw.theme() == Theme.REVIEWS ? 1 : 1 + draw.upTo(MOST_ROWS);
    for (int i = 0; i < many; i++) {
      rows.add(
          switch (draw.theme()) {
            case PEOPLE -> stranger();
            case FILES ->
                !rows.isEmpty() && draw.percent(15) ? twin(rows.getLast()) : row(feed, deaths);
            case REVIEWS -> samePerson(feed);
          });
    }
    Csv csv = new Csv();
    rows.forEach(row -> csv.row(Family.flat(row)));
    return csv.toString();
  }

  /** A child who has nothing in common with those that are hidden. */
  private Map<String, String> stranger() {
    int who = draw.upTo(Words.STRANGERS.size());
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("sourceRecordId", "P-" + who);
    cells.put("asOf", "2026-11-0" + (1 + draw.upTo(9)));
    cells.put("action", action(false));
    cells.put("givenName", Words.STRANGERS.get(who));
    cells.put("familyName", draw.pick("Abara", "Abara", "Dubois"));
    cells.put("dateOfBirth", draw.percent(80) ? "2007-04-1" + who : "");
    cells.put("nhsNumber", draw.percent(50) ? "9990000042" : "");
    served(cells, "");
    return cells;
  }

  /** The guess of this sequence once more, with something else in it. */
  private Map<String, String> samePerson(String feed) {
    if (person == null) {
      person = row(feed, false);
    }
    Map<String, String> cells = new LinkedHashMap<>(person);
    cells.put("asOf", "2026-11-0" + (1 + draw.upTo(9)));
    cells.put("action", action(false));
    if (draw.percent(30)) {
      placed(cells);
    }
    return cells;
  }

  /** The same child under another id, the other of twins, or an exact copy. */
  private Map<String, String> twin(Map<String, String> row) {
    Map<String, String> other = new LinkedHashMap<>(row);
    if (draw.percent(70)) {
      other.put("sourceRecordId", "A-" + draw.upTo(9));
    }
    if (draw.percent(50)) {
      other.put("givenName", draw.pick(Words.GIVENS.subList(0, 8)));
    }
    return other;
  }

  private Map<String, String> row(String feed, boolean deaths) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("sourceRecordId", "A-" + draw.upTo(6));
    cells.put("asOf", "2026-11-0" + (1 + draw.upTo(9)));
    cells.put("action", action(deaths));
    if (draw.percent(10)) {
      return anothersRow(cells);
    }
    named(cells);
    cells.put("gender", draw.pick("female", "female", "male", ""));
    if (draw.percent(45)) {
      cells.put("nhsNumber", draw.pick(Words.NUMBERS));
    }
    if (draw.percent(25)) {
      cells.put("upn", draw.pick(Words.UPNS));
    }
    placed(cells);
    if (draw.percent(35)) {
      cells.put("carer1Name", draw.pick(Words.CARERS));
    }
    served(cells, feed);
    return cells;
  }

  /** Of whom another source has sent a row that looks like the hidden child in some directory. */
  private Map<String, String> anothersRow(Map<String, String> cells) {
    cells.put("givenName", draw.pick("Petra", "Petra", "Greta"));
    cells.put("familyName", "Lund");
    cells.put("dateOfBirth", "2013-01-02");
    cells.put("upn", draw.pick(Words.ROWS_UPN, ""));
    return cells;
  }

  private String action(boolean deaths) {
    int drawn = draw.upTo(20);
    if (deaths && drawn > 16) {
      return "death";
    }
    return drawn < 14 ? "upsert" : drawn < 17 ? "end" : "remove";
  }

  private void named(Map<String, String> cells) {
    String given = draw.pick(Words.GIVENS);
    String family = draw.pick(Words.FAMILIES);
    cells.put("givenName", given);
    cells.put("familyName", given.isEmpty() && family.isEmpty() ? Words.FAMILY : family);
    cells.put("dateOfBirth", draw.pick(Words.BIRTHS));
    if (draw.percent(10)) {
      cells.put("formerFamilyName", draw.pick("Ward", "Vance", "Otherwise"));
    }
  }

  private void placed(Map<String, String> cells) {
    if (draw.percent(60)) {
      Words.Place place = draw.pick(Words.PLACES);
      cells.put("addressStatus", "current");
      cells.put("addressLine1", place.line());
      cells.put("town", place.town());
      cells.put("postcode", place.postcode());
      cells.put("uprn", place.uprn());
    }
  }

  private void served(Map<String, String> cells, String feed) {
    if (draw.percent(40) && !feed.equals("england.feed")) {
      cells.put("serviceType", "gp");
      cells.put("organisationCode", "Y9900" + draw.upTo(3));
      cells.put("organisationName", "Bridge Surgery");
      cells.put("involvementStart", "2020-01-06");
    }
  }
}
