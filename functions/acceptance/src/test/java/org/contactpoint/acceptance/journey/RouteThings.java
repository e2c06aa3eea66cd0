package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactpoint.acceptance.world.Csv;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;

/**
 * What routes are about, made anew whenever it is asked for: everything is Leeds's, or on its way
 * there.
 */
public final class RouteThings {
  private static final String LETTERS = "abcdefghij";
  private static final String SERVICE =
      "{\"serviceType\":\"health-visiting\",\"start\":\"2026-11-02\"}";

  private final AtomicInteger made = new AtomicInteger();
  private final World world;
  private final Person team;
  private final Person approver;
  private final Person deputy;
  private final Person feed;

  /** Things in that directory. */
  public RouteThings(World world) {
    this.world = world;
    this.team = world.as("leeds.team");
    this.approver = world.as("leeds.approver");
    this.deputy = world.as("leeds.deputy");
    this.feed = world.as("leeds.feed");
  }

  /** A merge: its path, and the child into whom the other one went. */
  public record AMerge(String into, String path) {}

  /** An involvement: its path, and the tag that its owner was shown. */
  public record AnEntry(String path, String tag) {}

  private static Reply done(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isIn(200, 201);
    return reply;
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (char digit : Integer.toString(1_000 + number).toCharArray()) {
      word.append(LETTERS.charAt(digit - '0')).append('o');
    }
    return word.toString();
  }

  private int next() {
    return made.incrementAndGet();
  }

  /** A child of whom no other one looks alike. */
  String newChild() {
    int number = next();
    // After 84 children the birthdays would come again.
    int round = number / 84;
    return """
    {"names": [{"type": "current", "givenName": "Q%s", "familyName": "Z%s"}],
     "dateOfBirth": "20%02d-%02d-%02d", "gender": "female",
     "address": {"status": "current", "lines": ["%d Ash Terrace"], "town": "Leeds",
       "postcode": "LS%d %dAB"}}
    """
        .formatted(
            word(number),
            word(number * 7 + 3),
            10 + number % 14,
            1 + (number + 5 * round) % 12,
            1 + (number + 11 * round) % 28,
            number,
            1 + number % 20,
            number % 10);
  }

  /** A child who is between 18 and 25 in May 2033. */
  String childToStay() {
    String year = "\"dateOfBirth\": \"" + (2010 + next() % 4) + "-";
    return done(team.register(newChild().replaceFirst("\"dateOfBirth\": \"[0-9]{4}-", year)))
        .at("/childId");
  }

  /** A child of whom a death stands in the record. */
  public String deadChild() {
    String child = child();
    done(team.post(path(child, "death"), "{\"date\":\"2026-11-20\"}"));
    return child;
  }

  /** A child of Leeds. */
  public String child() {
    return done(team.register(newChild())).at("/childId");
  }

  static String path(String child, String what) {
    return "/v1/children/" + child + "/" + what;
  }

  AnEntry involvement(String child, String owner, String service) {
    Reply added = done(world.as(owner).post(path(child, "involvements"), service));
    return new AnEntry(
        path(child, "involvements/") + added.at("/involvementId"), added.header("ETag"));
  }

  /** A child with whom that account works. */
  public String childOf(String owner) {
    String child = child();
    involvement(child, owner, SERVICE);
    return child;
  }

  /** A child whom that account watches. */
  public String watchedBy(String owner) {
    String child = childOf(owner);
    done(world.as(owner).put(path(child, "watch")));
    return child;
  }

  /** A notice of that account, that another service joined. */
  public String noticeOf(String owner) {
    String child = watchedBy(owner);
    involvement(child, "york.nurse", SERVICE);
    return world.as(owner).everything("/v1/notices").stream()
        .filter(notice -> notice.at("/childId").asText().equals(child))
        .map(notice -> notice.at("/noticeId").asText())
        .findFirst()
        .orElseThrow();
  }

  /** A merge of two open children. */
  public AMerge merge() {
    return merge(child(), child());
  }

  private AMerge merge(String into, String duplicate) {
    Reply merge =
        done(
            team.post(
                path(into, "merges"),
                "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(duplicate)));
    return new AMerge(into, path(into, "merges/") + merge.at("/mergeId"));
  }

  /** A merge that waits for an approver, because one of both is shielded. */
  public AMerge proposedMerge() {
    String into = child();
    shield(into);
    return merge(into, child());
  }

  /** A shield that waits for its decision. */
  public String shield() {
    return shield(child());
  }

  private String shield(String child) {
    String shield =
        done(team.post(path(child, "shield"), "{\"ground\":\"adoption\",\"askedBy\":\"council\"}"))
            .at("/shieldId");
    letTeamIn();
    return shield;
  }

  /** Lets the team in again, which asks for more shields a day than a team does. */
  void letTeamIn() {
    if (team.get("/v1/me").status() == 403) {
      done(
          deputy.post(
              "/v1/accounts/leeds.team/reinstatement", "{\"reason\":\"misuse-not-confirmed\"}"));
    }
  }

  /** A shield that was decided. */
  public String decidedShield() {
    return decided(shield(), "shield", "risk-confirmed");
  }

  String refusedShield() {
    return decided(shield(), "refuse", "no-risk-found");
  }

  private String decided(String shield, String outcome, String reason) {
    done(
        approver.post(
            "/v1/shields/" + shield + "/decision",
            "{\"outcome\":\"%s\",\"reason\":\"%s\"}".formatted(outcome, reason)));
    return shield;
  }

  /** A shield whose removal waits for an approver. */
  public String shieldToBeRemoved() {
    String shield = decidedShield();
    done(
        team.post(
            "/v1/shields/" + shield + "/review",
            "{\"outcome\":\"remove\",\"reason\":\"no-risk-found\"}"));
    return shield;
  }

  /** A shielded child, where every emergency before was investigated. */
  public String childInAnEmergency() {
    Person auditor = world.as("leeds.auditor");
    auditor
        .everything("/v1/investigations")
        .forEach(
            open ->
                done(
                    auditor.post(
                        "/v1/investigations/" + open.at("/investigationId").asText() + "/closure",
                        "{\"finding\":\"justified\"}")));
    String child = child();
    shield(child);
    return child;
  }

  /** An investigation that is open. */
  public String investigation() {
    String child = childInAnEmergency();
    done(
        world
            .as("leeds.police")
            .post(path(child, "break-glass"), "{\"emergency\":\"child-missing\"}"));
    return world.as("leeds.auditor").get("/v1/investigations").at("/items/0/investigationId");
  }

  /** A call-back that waits. */
  public String callBack() {
    return done(world
            .as("york.nurse")
            .post(
                path(child(), "call-backs"),
                "{\"about\":\"sensitive-service\",\"phone\":\"01632 960203\"}"))
        .at("/callBackId");
  }

  /** The body of a request of a parent to see what is held of that child. */
  static String accessRequest(String child) {
    return "{\"childId\":\"%s\",\"requester\":{\"kind\":\"parent\",\"name\":\"Ada Northcott\"},"
            .formatted(child)
        + "\"received\":\"2026-11-20\"}";
  }

  /** A request that Leeds took, about a child of its own. */
  public String accessRequest() {
    return done(team.post("/v1/subject-access-requests", accessRequest(child()))).at("/requestId");
  }

  /** A request of which it is decided what may be told. */
  public String reviewedAccessRequest() {
    String request = accessRequest();
    accessStep(request, "id-check", "documents-seen");
    accessStep(request, "rights-check", "parental-responsibility");
    accessStep(request, "safety-review", "no-risk-found");
    return request;
  }

  private void accessStep(String request, String step, String reason) {
    done(
        team.post(
            "/v1/subject-access-requests/" + request + "/steps",
            "{\"step\":\"%s\",\"outcome\":\"passed\",\"reason\":\"%s\"}".formatted(step, reason)));
  }

  /** A request whose document may be read. */
  public String releasedAccessRequest() {
    String request = reviewedAccessRequest();
    done(team.post("/v1/subject-access-requests/" + request + "/release", ""));
    return request;
  }

  /** A move of a child of Leeds's to York. */
  public String moveAway() {
    return move(team, child(), "E06000014");
  }

  /** A move of a child of York's to Leeds. */
  public String moveHere() {
    Person york = world.as("york.team");
    return move(york, done(york.register(newChild())).at("/childId"), "E08000035");
  }

  private static String move(Person by, String child, String council) {
    return done(by.post(path(child, "moves"), "{\"toCouncil\":\"%s\"}".formatted(council)))
        .at("/moveId");
  }

  /** An upload that has come to its end. */
  public String upload() {
    int number = next();
    Csv row =
        new Csv()
            .row(
                "sourceRecordId", "U-" + number,
                "givenName", "Q" + word(number),
                "familyName", "Z" + word(number * 7 + 3),
                "dateOfBirth", "2013-02-03");
    return ended(row, "done");
  }

  /** An upload that takes so much away that it waits for its team. */
  public String heldUpload() {
    Csv rows = new Csv();
    for (int i = 0; i < 21; i++) {
      rows.row("sourceRecordId", "gone-" + next(), "action", "remove");
    }
    return ended(rows, "held");
  }

  private String ended(Csv rows, String status) {
    Reply upload = feed.upload("local", "file-" + next() + ".csv", rows.toString());
    assertThat(upload.at("/status")).as(upload.text()).isEqualTo(status);
    return upload.at("/uploadId");
  }

  /** A row that may be a child whom Leeds holds: day and month are turned round. */
  public String review() {
    int number = next();
    String family = "Z" + word(number * 7 + 3);
    int month = 1 + number % 6;
    int day = 7 + number % 6;
    int year = 2010 + number % 14;
    String child =
        done(team.register(
                """
                {"names": [{"type": "current", "givenName": "Quorobo", "familyName": "%s"}],
                 "dateOfBirth": "%d-%02d-%02d", "address": {"status": "current",
                   "lines": ["%d Larch Road"], "town": "Leeds", "postcode": "LS1 1AA"}}
                """
                    .formatted(family, year, month, day, number)))
            .at("/childId");
    Csv row =
        new Csv()
            .row(
                "sourceRecordId",
                "R-" + number,
                "givenName",
                "Quorobo",
                "familyName",
                family,
                "dateOfBirth",
                "%d-%02d-%02d".formatted(year, day, month),
                "addressStatus",
                "current",
                "addressLine1",
                number + " Larch Road",
                "town",
                "Leeds",
                "postcode",
                "LS1 1AA");
    ended(row, "done");
    return team.everything("/v1/reviews?limit=200").stream()
        .filter(item -> item.at("/candidates/0/childId").asText().equals(child))
        .map(item -> item.at("/reviewId").asText())
        .findFirst()
        .orElseThrow();
  }

  /** Two records that may be of one child: what both have in common came when they were there. */
  public String duplicate() {
    int number = next();
    String one = pupil("Q" + word(number), number, homeOf(number));
    String other = pupil("V" + word(number * 3 + 1), number, "");
    Reply view = team.view(other, "record-maintenance");
    done(
        team.patch(
            "/v1/children/" + other,
            "{" + homeOf(number).substring(1) + "}",
            view.header("ETag"),
            Map.of("Access-Purpose", "record-maintenance")));
    ended(new Csv().row("sourceRecordId", "D-" + number, "givenName", "Q" + word(number)), "done");
    return pair(one);
  }

  private String pupil(String given, int number, String home) {
    return done(team.register(
            """
            {"names": [{"type": "current", "givenName": "%s", "familyName": "Z%s"}],
             "dateOfBirth": "20%02d-%02d-%02d", "gender": "female"%s}
            """
                .formatted(
                    given,
                    word(number * 7 + 3),
                    10 + number % 14,
                    1 + number % 12,
                    1 + number % 28,
                    home)))
        .at("/childId");
  }

  private static String homeOf(int number) {
    return ", \"address\": {\"status\": \"current\", \"lines\": [\"%d Ash Terrace\"],"
            .formatted(number)
        + " \"town\": \"Leeds\", \"postcode\": \"LS1 1AA\"}";
  }

  /** The pair of that child, once it is listed: records are compared after the file is done. */
  String pair(String child) {
    for (int i = 0; i < 300; i++) {
      Optional<String> listed =
          team.everything("/v1/duplicates?limit=200").stream()
              .filter(item -> item.at("/children").toString().contains(child))
              .map(item -> item.at("/duplicateId").asText())
              .findFirst();
      if (listed.isPresent()) {
        return listed.get();
      }
      pause();
    }
    throw new AssertionError(child + " is in no pair");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a new account is requested with. */
  public String newAccount() {
    return """
    {"givenName": "Amina", "familyName": "Rahman", "email": "amina.%d@leeds.example",
     "phone": null, "organisation": {"code": "990001", "name": "Moor Lane Academy"},
     "council": "E08000035", "jobRole": "teacher", "roles": ["practitioner"]}
    """
        .formatted(next());
  }

  /** An account that has been requested. */
  public String requestedAccount() {
    return done(deputy.post("/v1/accounts", newAccount())).at("/accountId");
  }

  /** An account that is all but let in. */
  public String agreedAccount() {
    return agreedAccount("2026-11-20");
  }

  private String agreedAccount(String date) {
    String account = requestedAccount();
    for (String step : List.of("sponsorship", "checks", "training", "agreement")) {
      done(deputy.post("/v1/accounts/" + account + "/steps", step(step, date)));
    }
    return account;
  }

  String step(String step) {
    return step(step, "2026-11-20");
  }

  String step(String step, String date) {
    return "{\"step\":\"%s\",\"date\":\"%s\",\"reference\":\"paper-%d\"}"
        .formatted(step, date, next());
  }

  /** An account that may be used. */
  public String activeAccount() {
    return activeAccount("2026-11-20");
  }

  /** An account that was let in on papers of that day. */
  String activeAccount(String date) {
    String account = agreedAccount(date);
    done(world.as("leeds.admin").post("/v1/accounts/" + account + "/activation", ""));
    return account;
  }

  /** The active account of a person of that name and role who lives there. */
  public String accountOf(String given, String family, String role, String postcode) {
    String account =
        done(deputy.post(
                "/v1/accounts",
                newAccount()
                    .replace("Amina", given)
                    .replace("Rahman", family)
                    .replace("practitioner", role)))
            .at("/accountId");
    for (String step : List.of("sponsorship", "checks", "training", "agreement")) {
      String paper = step(step);
      done(
          deputy.post(
              "/v1/accounts/" + account + "/steps",
              step.equals("checks")
                  ? paper.replace("}", ",\"homePostcode\":\"" + postcode + "\"}")
                  : paper));
    }
    done(world.as("leeds.admin").post("/v1/accounts/" + account + "/activation", ""));
    return account;
  }

  /** An alert that is open: somebody searched by the postcode of their own home. */
  String alert() {
    String account = accountOf("Amina", "Rahman", "practitioner", "LS6 2AB");
    done(world.as(account).search("\"familyName\":\"Quince\",\"postcode\":\"LS6 2AB\""));
    return alertAbout(account);
  }

  /** The open alert about that account, once it is raised. */
  public String alertAbout(String account) {
    Person auditor = world.as("leeds.auditor");
    for (int i = 0; i < 300; i++) {
      Optional<String> raised =
          auditor.everything("/v1/alerts?limit=200").stream()
              .filter(alert -> alert.at("/accountId").asText().equals(account))
              .map(alert -> alert.at("/alertId").asText())
              .findFirst();
      if (raised.isPresent()) {
        return raised.get();
      }
      pause();
    }
    throw new AssertionError("no alert is about " + account);
  }

  String suspendedAccount() {
    String account = activeAccount();
    done(deputy.post("/v1/accounts/" + account + "/suspension", "{\"reason\":\"long-absence\"}"));
    return account;
  }

  /** An account whose person somebody else has asked to invite anew. */
  String accountToInviteAnew() {
    String account = activeAccount();
    done(
        deputy.post(
            "/v1/accounts/" + account + "/re-invitation", "{\"reason\":\"authenticator-lost\"}"));
    return account;
  }
}
