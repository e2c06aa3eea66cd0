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
 * Every role at every route, of the own council and of another one: the table of roles (rules §2),
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
      read-merge             | 403          | 403      | 200/404 | 200/404  | 403     | 403     | 403      | 403     | 403
      undo-merge             | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      approve-merge          | 403          | 403      | 403     | 200/404  | 403     | 403     | 403      | 403     | 403
      distinguish-children   | 403          | 403      | 201/403 | 403      | 403     | 403     | 403      | 403     | 403
      list-duplicates        | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      view-duplicate         | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      ask-shield             | 201/403      | 201/403  | 201/403 | 403      | 403     | 403     | 403      | 403     | 403
      list-shields           | 403          | 403      | 200     | 200      | 403     | 403     | 403      | 403     | 403
      decide-shield          | 403          | 403      | 403     | 200/404  | 403     | 403     | 403      | 403     | 403
      review-shield          | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      approve-shield-removal | 403          | 403      | 403     | 200/404  | 403     | 403     | 403      | 403     | 403
      appeal-shield          | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      ask-call-back          | 201          | 201      | 201     | 201      | 403     | 403     | 403      | 403     | 201/403
      list-call-backs        | 403          | 403      | 200     | 403      | 403     | 403     | 403      | 403     | 403
      close-call-back        | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      break-glass            | 403          | 200      | 403     | 403      | 403     | 403     | 403      | 403     | 403
      list-investigations    | 403          | 403      | 200     | 403      | 403     | 200     | 200      | 403     | 403
      close-investigation    | 403          | 403      | 403     | 403      | 403     | 200/404 | 404      | 403     | 403
      start-move             | 403          | 403      | 201/403 | 403      | 403     | 403     | 403      | 403     | 403
      list-moves             | 403          | 403      | 200     | 403      | 403     | 403     | 403      | 403     | 403
      accept-move            | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      decline-move           | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      withdraw-move          | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      record-participation   | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      end-participation      | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      record-death           | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      correct-death          | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      record-departure       | 403          | 403      | 200/403 | 403      | 403     | 403     | 403      | 403     | 403
      forecast-life-cycle    | 403          | 403      | 403     | 403      | 200     | 403     | 403      | 403     | 403
      read-certificate       | 403          | 403      | 403     | 403      | 403     | 403     | 404      | 403     | 403
      receive-access-request | 403          | 403      | 201     | 403      | 403     | 403     | 403      | 403     | 403
      list-access-requests   | 403          | 403      | 200     | 200      | 403     | 403     | 403      | 403     | 403
      take-access-step       | 403          | 403      | 200/404 | 403/404  | 403     | 403     | 403      | 403     | 403
      release-access-document | 403         | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      refuse-access-request  | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      extend-access-request  | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      complain-of-access     | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      read-access-document   | 403          | 403      | 200/404 | 403      | 403     | 403     | 403      | 403     | 403
      read-trail             | 403          | 403      | 403     | 403      | 403     | 200     | 200      | 403     | 403
      verify-trail           | 403          | 403      | 403     | 403      | 403     | 200     | 200      | 403     | 403
      read-own-account       | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200/403
      read-own-trail         | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 403     | 403
      announce-upload        | 403          | 403      | 201     | 403      | 403     | 403     | 403      | 201     | 403
      issue-upload-form      | 403          | 403      | 201     | 403      | 403     | 403     | 403      | 201     | 403
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
      request-re-invitation  | 403          | 403      | 403     | 403      | 200/404 | 403     | 403      | 403     | 403
      approve-re-invitation  | 403          | 403      | 403     | 403      | 200/404 | 403     | 403      | 403     | 403
      watch-child            | 200/403      | 200/403  | 403     | 403      | 403     | 403     | 403      | 403     | 403
      stop-watching-child    | 200          | 200      | 200     | 403      | 403     | 403     | 403      | 403     | 403
      list-notices           | 200          | 200      | 200     | 403      | 403     | 403     | 403      | 403     | 403
      read-notice            | 200/404      | 200/404  | 404     | 403      | 403     | 403     | 403      | 403     | 403
      list-alerts            | 403          | 403      | 403     | 403      | 403     | 200     | 200      | 403     | 403
      close-alert            | 403          | 403      | 403     | 403      | 403     | 200/404 | 200      | 403     | 403
      approve-opening        | 403          | 403      | 403     | 403      | 403     | 200/404 | 200      | 403     | 403
      health                 | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      openapi                | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      openapi-json           | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      docs                   | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
      docs-file              | 200          | 200      | 200     | 200      | 200     | 200     | 200      | 200     | 200
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
  private static World world;
  private static RouteAttempts attempts;

  /**
   * Signed in once; and what was refused to everybody before is still there to be refused again.
   */
  private static final Map<String, Person> PEOPLE = new HashMap<>();

  private static final Map<Route, Function<Person, Reply>> REFUSED = new EnumMap<>(Route.class);

  @BeforeAll
  static void start() {
    world = World.empty();
    attempts = new RouteAttempts(world);
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
            ? attempts.at(route, who)
            : REFUSED.computeIfAbsent(route, some -> attempts.at(some, who));
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
}
