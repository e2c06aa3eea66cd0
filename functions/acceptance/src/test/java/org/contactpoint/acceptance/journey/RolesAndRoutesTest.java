package org.contactpoint.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.contract.route.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role at every route, of the own council and of another one: the table of the rules, §2,
 * written out once more as what is answered.
 */
class RolesAndRoutesTest {

  /**
   * For each route and role two answers: to Leeds and to York about a thing of Leeds; one where
   * both are alike. Lists, searches and whatever is made anew are everybody's own. A practitioner
   * of Leeds owns the involvement that is changed, and is involved where a shield is asked for; one
   * of York is neither. A system acts for a practitioner of Leeds, and tries to for one of York.
   */
  private static final String TABLE =
      """
      # route                | practitioner | override | team    | approver | admin   | auditor | national | feed    | system
      search-children        | 200          | 200      | 200     | 200      | 403     | 403     | 403      | 403     | 200/403
      view-child             | 200          | 200      | 200     | 200      | 403     | 403     | 403      | 403     | 200/403
      register-child         | 403          | 403      | 201     | 403      | 403     | 403     | 403      | 403     | 403
      correct-child          | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      add-involvement        | 201          | 201      | 201     | 403      | 403     | 403     | 403      | 403     | 201/403
      end-involvement        | 200/404      | 200/404  | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      withdraw-consent       | 200/404      | 200/404  | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      merge-children         | 403          | 403      | 201/403 | 403      | 403     | 403     | 403      | 403     | 403
      undo-merge             | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      approve-merge          | 403          | 403      | 403     | 200/404  | 403     | 403     | 403      | 403     | 403
      distinguish-children   | 403          | 403      | 201/403 | 403      | 403     | 403     | 403      | 403     | 403
      ask-shield             | 201/403      | 201/403  | 201/403 | 403      | 403     | 403     | 403      | 403     | 403
      list-shields           | 403          | 403      | 200     | 200      | 403     | 403     | 403      | 403     | 403
      decide-shield          | 403          | 403      | 403     | 200/404  | 403     | 403     | 403      | 403     | 403
      review-shield          | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      approve-shield-removal | 403          | 403      | 403     | 200/404  | 403     | 403     | 403      | 403     | 403
      appeal-shield          | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      ask-call-back          | 201          | 201      | 201     | 201      | 403     | 403     | 403      | 403     | 201/403
      list-call-backs        | 403          | 403      | 200     | 403      | 403     | 403     | 403      | 403     | 403
      close-call-back        | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      read-trail             | 403          | 403      | 403     | 403      | 403     | 200     | 200      | 403     | 403
      verify-trail           | 403          | 403      | 403     | 403      | 403     | 200     | 200      | 403     | 403
      read-own-account       | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200/403
      read-own-trail         | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 403     | 403
      announce-upload        | 403          | 403      | 201     | 403      | 403     | 403     | 403      | 201     | 403
      list-uploads           | 403          | 403      | 200     | 403      | 403     | 403     | 403      | 200     | 403
      read-upload            | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 200/404 | 403
      read-upload-report     | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 200/404 | 403
      confirm-upload         | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      reverse-upload         | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 200/404 | 403
      list-reviews           | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      decide-review          | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      request-account        | 403          | 403      | 403     | 403      | 201/403 | 403     | 403      | 403     | 403
      list-accounts          | 403          | 403      | 403     | 403      | 200/403 | 403     | 403      | 403     | 403
      take-account-step      | 403          | 403      | 403     | 403      | 200/404 | 403     | 403      | 403     | 403
      activate-account       | 403          | 403      | 403     | 403      | 200/404 | 403     | 403      | 403     | 403
      suspend-account        | 403          | 403      | 403     | 403      | 200/404 | 200/404 | 200      | 403     | 403
      reinstate-account      | 403          | 403      | 403     | 403      | 200/404 | 403     | 403      | 403     | 403
      close-account          | 403          | 403      | 403     | 403      | 200/404 | 403     | 403      | 403     | 403
      health                 | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      openapi                | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      docs                   | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      """;

  /** Who plays a role: in Leeds, and in York. */
  private record Column(String leeds, String york) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("leeds.socialworker", "york.nurse"),
          new Column("leeds.police", "york.police"),
          new Column("leeds.team", "york.team"),
          new Column("leeds.approver", "york.approver"),
          new Column("leeds.admin", "york.admin"),
          new Column("leeds.auditor", "york.auditor"),
          new Column("england.auditor", "england.auditor"),
          new Column("leeds.feed", "york.feed"),
          new Column("system for leeds.socialworker", "system for york.nurse"));

  private static final String SYSTEM_FOR = "system for ";
  private static final String SCHOOL =
      "{\"serviceType\":\"learning-mentoring\",\"start\":\"2026-11-02\"}";
  private static final String CLINIC =
      "{\"serviceType\":\"mental-health\",\"start\":\"2026-11-02\",\"consent\":{\"givenBy\":"
          + "\"child\",\"competence\":\"gillick-competent\",\"date\":\"2026-11-02\"}}";

  private static World world;
  private static RouteThings things;

  /**
   * Signed in once; and what was refused to everybody before is still there to be refused again.
   */
  private static final Map<String, Person> PEOPLE = new HashMap<>();

  private static final Map<Route, Function<Person, Reply>> REFUSED = new EnumMap<>(Route.class);

  @BeforeAll
  static void start() {
    world = World.empty();
    things = new RouteThings(world);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void everyRouteHasItsLine() {
    assertThat(TABLE.lines().skip(1).map(line -> line.substring(0, line.indexOf('|')).strip()))
        .containsExactlyElementsOf(
            Arrays.stream(Route.values()).map(RolesAndRoutesTest::name).toList());
  }

  private static String name(Route route) {
    return route.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void eachRoleIsAnsweredAsTheTableSays(ArgumentsAccessor line) {
    Route route = Route.valueOf(text(line, 0).toUpperCase(Locale.ROOT).replace('-', '_'));
    for (int column = 0; column < COLUMNS.size(); column++) {
      String[] answers = text(line, column + 1).split("/", -1);
      Column who = COLUMNS.get(column);
      answers(route, who.leeds(), Integer.parseInt(answers[0]));
      answers(route, who.york(), Integer.parseInt(answers[answers.length - 1]));
    }
  }

  private static void answers(Route route, String who, int status) {
    Function<Person, Reply> attempt =
        status < 300
            ? attempt(route, who)
            : REFUSED.computeIfAbsent(route, some -> attempt(some, who));
    Reply reply = attempt.apply(person(who));
    assertThat(reply.status()).as("%s at %s: %s", who, route, reply.text()).isEqualTo(status);
  }

  private static Person person(String who) {
    return PEOPLE.computeIfAbsent(
        who,
        name ->
            name.startsWith(SYSTEM_FOR)
                ? world.as("leeds.casesystem").actingFor(name.substring(SYSTEM_FOR.length()))
                : world.as(name));
  }

  private static String text(ArgumentsAccessor line, int column) {
    return Objects.requireNonNull(line.getString(column));
  }

  /** A call of that route about a thing of its own, which whoever makes it could own. */
  private static Function<Person, Reply> attempt(Route route, String who) {
    return switch (route) {
      case SEARCH_CHILDREN ->
          by -> by.search("\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"");
      case VIEW_CHILD -> viewing(things.child());
      case REGISTER_CHILD -> by -> by.register(things.newChild());
      case CORRECT_CHILD -> correcting(things.child());
      case ADD_INVOLVEMENT -> posting(ofChild("involvements"), SCHOOL);
      case END_INVOLVEMENT -> ending(things.involvement(things.child(), owner(who), SCHOOL));
      case WITHDRAW_CONSENT ->
          posting(
              things.involvement(things.child(), owner(who), CLINIC).path() + "/consent-withdrawal",
              "");
      case MERGE_CHILDREN ->
          posting(
              ofChild("merges"),
              "{\"duplicateId\":\"%s\",\"reason\":\"same-child\"}".formatted(things.child()));
      case UNDO_MERGE -> deleting(things.merge().path());
      case APPROVE_MERGE -> posting(things.proposedMerge().path() + "/approval", "");
      case DISTINGUISH_CHILDREN ->
          posting(
              ofChild("distinctions"),
              "{\"otherId\":\"%s\",\"reason\":\"namesakes\"}".formatted(things.child()));
      case ASK_SHIELD -> asking(who);
      case LIST_SHIELDS -> getting("/v1/shields");
      case DECIDE_SHIELD ->
          posting(
              shield(things.shield(), "decision"),
              "{\"outcome\":\"shield\",\"reason\":\"risk-confirmed\"}");
      case REVIEW_SHIELD ->
          posting(
              shield(things.decidedShield(), "review"),
              "{\"outcome\":\"keep\",\"reason\":\"risk-confirmed\"}");
      case APPROVE_SHIELD_REMOVAL ->
          posting(shield(things.shieldToBeRemoved(), "removal-approval"), "");
      case APPEAL_SHIELD -> posting(shield(things.refusedShield(), "appeal"), "");
      case ASK_CALL_BACK ->
          posting(
              ofChild("call-backs"),
              "{\"about\":\"sensitive-service\",\"phone\":\"01632 960203\"}");
      case LIST_CALL_BACKS -> getting("/v1/call-backs");
      case CLOSE_CALL_BACK ->
          posting("/v1/call-backs/" + things.callBack() + "/closure", "{\"outcome\":\"reached\"}");
      case READ_TRAIL -> getting("/v1/audit/entries?child=" + things.child());
      case VERIFY_TRAIL -> getting("/v1/audit/verification");
      case READ_OWN_ACCOUNT -> getting("/v1/me");
      case READ_OWN_TRAIL -> getting("/v1/me/trail");
      case ANNOUNCE_UPLOAD ->
          posting(
              "/v1/uploads",
              "{\"fileName\":\"some.csv\",\"feed\":\"local\",\"bytes\":1,\"sha256\":\"%s\"}"
                  .formatted("0".repeat(64)));
      case LIST_UPLOADS -> getting("/v1/uploads");
      case READ_UPLOAD -> getting("/v1/uploads/" + things.upload());
      case READ_UPLOAD_REPORT -> getting("/v1/uploads/" + things.upload() + "/report");
      case CONFIRM_UPLOAD -> posting("/v1/uploads/" + things.heldUpload() + "/confirmation", "");
      case REVERSE_UPLOAD -> posting("/v1/uploads/" + things.upload() + "/reversal", "");
      case LIST_REVIEWS -> getting("/v1/reviews?council=E08000035");
      case DECIDE_REVIEW ->
          posting("/v1/reviews/" + things.review() + "/decision", "{\"decision\":\"reject\"}");
      case REQUEST_ACCOUNT -> by -> by.post("/v1/accounts", things.newAccount());
      case LIST_ACCOUNTS -> getting("/v1/accounts?council=E08000035");
      case TAKE_ACCOUNT_STEP ->
          posting(account(things.requestedAccount(), "steps"), things.step("sponsorship"));
      case ACTIVATE_ACCOUNT -> posting(account(things.agreedAccount(), "activation"), "");
      case SUSPEND_ACCOUNT ->
          posting(
              account(things.activeAccount(), "suspension"), "{\"reason\":\"suspected-misuse\"}");
      case REINSTATE_ACCOUNT ->
          posting(account(things.suspendedAccount(), "reinstatement"), "{\"reason\":\"returned\"}");
      case CLOSE_ACCOUNT ->
          posting(account(things.requestedAccount(), "closure"), "{\"reason\":\"left-job\"}");
      case HEALTH, OPENAPI, DOCS -> getting(route.path());
    };
  }

  private static String ofChild(String what) {
    return RouteThings.path(things.child(), what);
  }

  private static String shield(String shield, String step) {
    return "/v1/shields/" + shield + "/" + step;
  }

  private static String account(String account, String move) {
    return "/v1/accounts/" + account + "/" + move;
  }

  /** An involvement is of whoever is asked about, where they may have one, else of a colleague. */
  private static String owner(String who) {
    return who.equals("leeds.police") ? who : "leeds.socialworker";
  }

  private static Function<Person, Reply> viewing(String child) {
    return by -> by.view(child);
  }

  private static Function<Person, Reply> getting(String path) {
    return by -> by.get(path);
  }

  private static Function<Person, Reply> posting(String path, String body) {
    return by -> by.post(path, body);
  }

  private static Function<Person, Reply> deleting(String path) {
    return by -> by.delete(path);
  }

  private static Function<Person, Reply> correcting(String child) {
    Map<String, String> purpose = Map.of("Access-Purpose", "record-maintenance");
    return by ->
        by.patch(
            "/v1/children/" + child, "{\"gender\":\"male\"}", shownTag(by.view(child)), purpose);
  }

  private static String shownTag(Reply view) {
    return view.status() == 200 ? view.header("ETag") : "\"nothing\"";
  }

  private static Function<Person, Reply> ending(RouteThings.AnEntry involvement) {
    return by ->
        by.patch(involvement.path(), "{\"end\":\"2026-11-20\"}", involvement.tag(), Map.of());
  }

  private static Function<Person, Reply> asking(String who) {
    String child = things.child();
    things.involvement(child, owner(who), SCHOOL);
    return posting(
        RouteThings.path(child, "shield"), "{\"ground\":\"witness\",\"askedBy\":\"child\"}");
  }
}
