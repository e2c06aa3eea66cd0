package org.contactpoint.acceptance.noninterference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactpoint.acceptance.world.Csv;

/**
 * The children of every directory: the same open ones, two shielded ones of Leeds with the same
 * face, and what is hidden of them as the kind has it. All of it comes in through the same edge.
 */
final class Family {
  private static final int MANY = 1_000;
  private static final Map<String, String> TEAM = Map.of("Access-Purpose", "record-maintenance");

  private final Directory directory;
  private final Kind kind;
  private final Map<String, String> numbers = new HashMap<>();
  private int acts;

  private Family(Directory directory, Kind kind) {
    this.directory = directory;
    this.kind = kind;
  }

  /** Brings them in. */
  static Family into(Directory directory, Kind kind) {
    Family family = new Family(directory, kind);
    family.openChildren();
    family.shieldedChildren();
    family.hiddenFacts();
    return family;
  }

  /** The children's numbers by what the calls name them. */
  Map<String, String> numbers() {
    return Map.copyOf(numbers);
  }

  private void openChildren() {
    upload(
        "york.feed",
        "school-census",
        new Csv()
            .row(lookAlike())
            .row(child("O-2", "Tom", "Ward", "2010-02-03", "7 Mill Street", "York", "YO1 7HH"))
            .row(child("O-3", "Zara", "Quill", "2013-05-06", "8 Mill Street", "York", "YO1 7HH")));
    upload(
        "leeds.feed",
        "local",
        new Csv()
            .row(child("O-4", "Kofi", "Nakamura", "2011-01-01", "5 Park Row", "Leeds", "LS6 2AB"))
            .row(child("O-5", "Tamsin", "Holt", "2012-03-09", "6 Park Row", "Leeds", "LS6 2AB")));
    known("open-1", "york.team", "Ward", Words.BORN);
    known("open-2", "york.team", "Ward", "2010-02-03");
    known("open-3", "york.team", "Quill", "2013-05-06");
    known("open-4", "york.team", "Nakamura", "2011-01-01");
    known("open-5", "york.team", "Holt", "2012-03-09");
    possibleDuplicate();
  }

  /** Somebody who may be Zara Quill, which shows once both are said to live in one place. */
  private void possibleDuplicate() {
    upload("york.feed", "health", new Csv().row(flat(face("D-1", "Ines", "Quill", "2013-05-06"))));
    upload(
        "york.feed",
        "health",
        new Csv()
            .row(child("D-1", "Ines", "Quill", "2013-05-06", "8 Mill Street", "York", "YO1 7HH")));
    Answer listed = act("york.team", "GET", "/v1/duplicates", Map.of(), "");
    if (listed.at("/items/0/duplicateId").isEmpty()) {
      throw new AssertionError("no possible duplicate: " + listed);
    }
  }

  private void shieldedChildren() {
    Map<String, String> cells = face("S-1", "Leah", "Ward", Words.BORN);
    cells.put("nhsNumber", kind.hidden().getOrDefault("nhsNumber", ""));
    if (kind == Kind.COUNCIL) {
      upload("bradford.feed", "social-care", new Csv().row(flat(cells)));
    }
    upload("leeds.feed", "social-care", new Csv().row(flat(cells)));
    upload(
        "leeds.feed",
        "social-care",
        new Csv().row(flat(face("S-2", "Mara", "Stone", "2009-08-07"))));
    Answer found = search("leeds.team", "Leah", "Ward", Words.BORN);
    numbers.put("hidden", found.at("/results/0/childId"));
    numbers.put(
        "hidden-2", search("leeds.team", "Mara", "Stone", "2009-08-07").at("/results/0/childId"));
    act(
        "leeds.socialworker",
        "POST",
        "/v1/children/" + numbers.get("hidden") + "/involvements",
        Map.of(),
        "{\"serviceType\":\"social-care\",\"start\":\"2026-11-02\"}");
    if (kind != Kind.BARE) {
      earlierFacts();
      upload("bradford.feed", "health", new Csv().row(bradford("B-1", "2026-10-02", "Ward", "")));
    }
    if (kind == Kind.INVOLVEMENT) {
      upload("bradford.feed", "local", new Csv().row(secondService()));
    }
  }

  private void earlierFacts() {
    if (kind == Kind.HISTORY) {
      upload(
          "bradford.feed",
          "health",
          new Csv().row(bradford("B-1", "2026-09-01", "Ward", "44 Yonder Street")));
    }
  }

  private void hiddenFacts() {
    String team = kind == Kind.COUNCIL ? "bradford.team" : "leeds.team";
    String ground = kind == Kind.GROUND ? "adoption" : "domestic-violence";
    String shield = shielded(team, "hidden", ground);
    shielded("leeds.team", "hidden-2", "witness");
    if (kind == Kind.DECIDED) {
      act(
          "leeds.approver",
          "POST",
          "/v1/shields/" + shield + "/decision",
          Map.of(),
          "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}");
    }
    if (kind != Kind.BARE) {
      upload(
          "bradford.feed",
          "health",
          new Csv().row(bradford("B-1", "2026-10-09", kind.laterFamilyName(), "")));
    }
    Map<String, String> other = face("B-9", "Petra", "Lund", "2013-01-02");
    other.put("upn", Words.ROWS_UPN);
    upload("bradford.feed", "local", new Csv().row(flat(other)));
    if (kind == Kind.MERGE) {
      merged();
    }
    if (kind == Kind.MOVING) {
      moving();
    }
  }

  /** Starts the move of the hidden child to Bradford. */
  private String moving() {
    Answer answer =
        act(
            "leeds.team",
            "POST",
            "/v1/children/" + numbers.get("hidden") + "/moves",
            Map.of(),
            "{\"toCouncil\":\"E08000032\"}");
    if (answer.status() != 201) {
      throw new AssertionError("no move: " + answer);
    }
    return answer.at("/moveId");
  }

  private void moved() {
    Answer answer =
        act("bradford.team", "POST", "/v1/moves/" + moving() + "/acceptance", Map.of(), "");
    if (answer.status() != 200) {
      throw new AssertionError("not accepted: " + answer);
    }
  }

  private String[] secondService() {
    Map<String, String> cells = face("B-2", "Leah", "Ward", Words.BORN);
    cells.putAll(kind.hidden());
    cells.put("serviceType", "voluntary");
    cells.put("organisationCode", "E08000032-V1");
    cells.put("organisationName", "Bradford Play");
    return flat(cells);
  }

  private String shielded(String team, String who, String ground) {
    Answer answer =
        act(
            team,
            "POST",
            "/v1/children/" + numbers.get(who) + "/shield",
            Map.of(),
            "{\"ground\":\"" + ground + "\",\"askedBy\":\"council\"}");
    if (answer.status() != 201) {
      throw new AssertionError(kind + ": no shield for " + who + ": " + answer);
    }
    return answer.at("/shieldId");
  }

  private void merged() {
    String path = "/v1/children/" + numbers.get("hidden") + "/merges";
    Answer proposed =
        act(
            "leeds.team",
            "POST",
            path,
            Map.of(),
            "{\"duplicateId\":\"" + numbers.get("hidden-2") + "\",\"reason\":\"same-child\"}");
    Answer approved =
        act(
            "leeds.approver",
            "POST",
            path + "/" + proposed.at("/mergeId") + "/approval",
            Map.of(),
            "");
    if (approved.status() != 200) {
      throw new AssertionError("no merge: " + proposed + approved);
    }
  }

  /** What whoever is entitled does to the hidden child while others call. */
  void meanwhile() {
    switch (kind) {
      case ROWS_LINKED -> decideRows("link");
      case ROWS_CREATED -> decideRows("create");
      case ROWS_REJECTED -> decideRows("reject");
      case CORRECTED -> correct();
      case LIFE -> speakOfLife();
      case MOVED -> moved();
      case NEWS ->
          upload(
              "bradford.feed",
              "health",
              new Csv().row(bradford("B-1", "2026-11-20", "Otherwise", "99 Elsewhere Road")));
      case WITHDRAWN ->
          upload(
              "bradford.feed",
              "health",
              new Csv()
                  .row(
                      "sourceRecordId",
                      "B-1",
                      "asOf",
                      "2026-11-20",
                      "action",
                      "remove",
                      "givenName",
                      "Leah",
                      "familyName",
                      Words.LATER));
      default -> {}
    }
  }

  private void correct() {
    String path = "/v1/children/" + numbers.get("hidden");
    String tag = act("leeds.team", "GET", path, TEAM, "").header("ETag");
    Map<String, String> headers = new HashMap<>(TEAM);
    headers.put("If-Match", tag);
    act(
        "leeds.team",
        "PATCH",
        path,
        headers,
        "{\"address\":{\"status\":\"current\",\"lines\":[\"99 Elsewhere Road\"],\"town\":\"Hull\","
            + "\"postcode\":\"HU1 2AA\"}}");
  }

  private void speakOfLife() {
    String path = "/v1/children/" + numbers.get("hidden");
    Answer stays =
        act(
            "leeds.team",
            "POST",
            path + "/participation",
            Map.of(),
            "{\"until\":\"2035-05-06\",\"ground\":\"care-leaver\",\"consent\":{\"givenBy\":"
                + "\"child\",\"competence\":\"gillick-competent\",\"date\":\"2025-11-02\"}}");
    Answer died = act("leeds.team", "POST", path + "/death", Map.of(), "{\"date\":\"2026-01-02\"}");
    Answer left =
        act("leeds.team", "POST", path + "/departure", Map.of(), "{\"returnIntended\":\"no\"}");
    if (died.status() != 200 || left.status() != 200) {
      throw new AssertionError("nothing was said: " + stays + died + left);
    }
  }

  private void decideRows(String decision) {
    Answer list = act("leeds.team", "GET", "/v1/reviews?limit=200", Map.of(), "");
    for (int i = 0; !list.at("/items/" + i + "/reviewId").isEmpty(); i++) {
      String item = "/items/" + i;
      for (int j = 0; !list.at(item + "/candidates/" + j + "/childId").isEmpty(); j++) {
        String candidate = list.at(item + "/candidates/" + j + "/childId");
        if (candidate.equals(numbers.get("hidden"))) {
          act(
              "leeds.team",
              "POST",
              "/v1/reviews/" + list.at(item + "/reviewId") + "/decision",
              Map.of(),
              "{\"decision\":\"%s\"%s}"
                  .formatted(
                      decision,
                      decision.equals("link") ? ",\"childId\":\"" + candidate + "\"" : ""));
        }
      }
    }
  }

  private String[] bradford(String id, String asOf, String family, String line) {
    Map<String, String> cells = face(id, "Leah", family, Words.BORN);
    cells.putAll(kind.hidden());
    cells.put("asOf", asOf);
    if (!line.isEmpty()) {
      cells.put("addressLine1", line);
    }
    return flat(cells);
  }

  private static Map<String, String> face(String id, String given, String family, String born) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("sourceRecordId", id);
    cells.put("asOf", "2026-10-01");
    cells.put("action", "upsert");
    cells.put("givenName", given);
    cells.put("familyName", family);
    cells.put("dateOfBirth", born);
    cells.put("gender", "female");
    return cells;
  }

  private static String[] child(
      String id, String given, String family, String born, String line, String town, String code) {
    Map<String, String> cells = face(id, given, family, born);
    cells.put("addressStatus", "current");
    cells.put("addressLine1", line);
    cells.put("town", town);
    cells.put("postcode", code);
    return flat(cells);
  }

  /** An open child that a row about the hidden one may belong to, for its home or carer. */
  private static String[] lookAlike() {
    Map<String, String> cells = face("O-1", "Tamsin", "Ward", Words.BORN);
    cells.put("addressStatus", "current");
    cells.put("addressLine1", "3 Open Lane");
    cells.put("town", "York");
    cells.put("postcode", "YO24 9AG");
    cells.put("carer1Name", "Ivan Petrov");
    cells.put("nhsNumber", "9990000034");
    return flat(cells);
  }

  static String[] flat(Map<String, String> cells) {
    return cells.entrySet().stream()
        .flatMap(cell -> java.util.stream.Stream.of(cell.getKey(), cell.getValue()))
        .toArray(String[]::new);
  }

  private void known(String label, String who, String family, String born) {
    numbers.put(label, search(who, "", family, born).at("/results/0/childId"));
  }

  private Answer search(String who, String given, String family, String born) {
    return act(
        who,
        "POST",
        "/v1/searches",
        Map.of(),
        "{\"purpose\":\"direct-support\",\"givenName\":\"%s\",\"familyName\":\"%s\",\"dateOfBirth\":\"%s\"}"
            .formatted(given, family, born));
  }

  private Answer act(
      String who, String method, String path, Map<String, String> headers, String body) {
    Map<String, String> all = new HashMap<>(headers);
    if (!body.isEmpty()) {
      all.put("Content-Type", "application/json");
    }
    if (!method.equals("GET")) {
      all.put("Idempotency-Key", "family-" + ++acts);
    }
    return directory.call(who, method, path, all, body);
  }

  private void upload(String feed, String kindOfFeed, Csv csv) {
    String text = csv.toString();
    Answer announced =
        act(feed, "POST", "/v1/uploads", Map.of(), announcement(kindOfFeed, "f" + acts, text));
    if (announced.status() != 201) {
      throw new AssertionError("not announced: " + announced);
    }
    directory.put(announced.at("/url"), text);
    if (directory.work(MANY) > 0) {
      throw new AssertionError(kind + ": a file of the family was not taken in");
    }
  }

  static String announcement(String feed, String name, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return "{\"fileName\":\"%s.csv\",\"feed\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
        .formatted(name, feed, bytes.length, sha256(bytes));
  }

  /** The announcement of a file, saying another one. */
  static String announcing(String announcement, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return announcement
        .replaceFirst("\"bytes\":[0-9]+", "\"bytes\":" + bytes.length)
        .replaceFirst("\"sha256\":\"[0-9a-f]+", "\"sha256\":\"" + sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
