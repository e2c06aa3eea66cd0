package org.contactpoint.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.route.Route;
import org.contactpoint.http.message.Response;
import org.contactpoint.portal.world.DocumentedApi;
import org.contactpoint.portal.world.TestPortal;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the document of the API says of a refusal, the page says it so that one can act on it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedFormsTest {
  /** The API's own words for these, which no page repeats. */
  private static final String OF_THE_API = "The API refused this.";

  /** The statuses that are about what was asked for. */
  private static final List<Integer> OF_FORMS = List.of(403, 404, 409, 412, 422);

  private static final String OF_ROLES = "role-not-allowed";

  private final TestPortal portal =
      TestPortal.signedInAs(
          "practitioner",
          "override-practitioner",
          "management-team",
          "shield-approver",
          "user-administrator");

  /** A form that is filled in well, and the route that it leads to. */
  record Form(Route route, String path, Map<String, String> entries) {}

  @AfterAll
  void close() {
    portal.close();
  }

  private static Form form(Route route, String path, String... entries) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      filled.put(entries[i], entries[i + 1]);
    }
    return new Form(route, path, filled);
  }

  private static String of(String page) {
    return "/children/12345678906" + page + "?purpose=transfer";
  }

  private static String[] day(String name, String... more) {
    return Stream.concat(
            Stream.of(more),
            Stream.of(name + "-day", "20", name + "-month", "11", name + "-year", "2026"))
        .toArray(String[]::new);
  }

  static Stream<Form> forms() {
    String involvement = "/involvements/7d9c";
    String request = "/access-requests/4c1f";
    String account = "/accounts/4f0e";
    return Stream.of(
        form(Route.ADD_INVOLVEMENT, of("/join"), day("start", "serviceType", "school")),
        form(
            Route.ADD_INVOLVEMENT,
            of("/add-service"),
            day("start", "serviceType", "school", "accountId", "leeds.mentor")),
        form(Route.END_INVOLVEMENT, of(involvement + "/end"), day("end", "tag", "\"1\"")),
        form(Route.WITHDRAW_CONSENT, of(involvement + "/consent")),
        form(Route.WATCH_CHILD, of("/watch"), "watch", "begin"),
        form(Route.STOP_WATCHING_CHILD, of("/watch"), "watch", "stop"),
        form(Route.ASK_SHIELD, of("/shield"), "ground", "witness", "askedBy", "child"),
        form(
            Route.ASK_CALL_BACK,
            of("/call-back"),
            "about",
            "shielded-child",
            "phone",
            "01632 960100"),
        form(Route.BREAK_GLASS, of("/emergency"), "emergency", "child-missing"),
        form(Route.REGISTER_CHILD, "/children/new", "name-0-given", "Leah", "gender", "female"),
        form(
            Route.CORRECT_CHILD,
            of("/correct"),
            "name-0-given",
            "Leah",
            "gender",
            "female",
            "etag",
            "\"1\""),
        form(Route.START_MOVE, of("/move"), "toCouncil", "E06000014"),
        form(Route.RECORD_DEATH, of("/life"), day("death", "event", "death")),
        form(
            Route.CORRECT_DEATH,
            of("/life"),
            "event",
            "death-correction",
            "correctionReason",
            "another-child"),
        form(Route.RECORD_DEPARTURE, of("/life"), "event", "departure", "returnIntended", "no"),
        form(
            Route.RECORD_PARTICIPATION,
            of("/life"),
            day("agreed", day("until", "event", "participation", "ground", "care-leaver"))),
        form(Route.END_PARTICIPATION, of("/life"), "event", "participation-end"),
        form(
            Route.RECEIVE_ACCESS_REQUEST,
            of("/access-request"),
            day("received", "kind", "parent", "name", "Anne Ward")),
        form(
            Route.TAKE_ACCESS_STEP,
            request + "/check/id-check",
            "finding",
            "passed:documents-seen"),
        form(Route.RELEASE_ACCESS_DOCUMENT, request + "/decide/release"),
        form(Route.REFUSE_ACCESS_REQUEST, request + "/decide/refusal", "reason", "no-right"),
        form(Route.EXTEND_ACCESS_REQUEST, request + "/decide/extension", "reason", "complex"),
        form(Route.COMPLAIN_OF_ACCESS, request + "/decide/complaint", "reason", "late"),
        form(Route.READ_NOTICE, "/notices/n1"),
        form(
            Route.REQUEST_ACCOUNT,
            "/accounts/new",
            "givenName",
            "Amina",
            "familyName",
            "Rahman",
            "email",
            "amina.rahman@leeds.example",
            "jobRole",
            "teacher",
            "organisationName",
            "Moor Lane Academy",
            "organisationCode",
            "990001",
            "roles",
            "practitioner"),
        form(
            Route.TAKE_ACCOUNT_STEP,
            account + "/steps/training",
            day("date", "reference", "paper-1")),
        form(Route.ACTIVATE_ACCOUNT, account + "/activation"),
        form(Route.SUSPEND_ACCOUNT, account + "/suspension", "decision", "long-absence"),
        form(Route.REINSTATE_ACCOUNT, account + "/reinstatement", "decision", "renewed"),
        form(Route.CLOSE_ACCOUNT, account + "/closure", "decision", "left-job"),
        form(
            Route.REQUEST_RE_INVITATION,
            account + "/re-invitation",
            "decision",
            "authenticator-lost"),
        form(
            Route.APPROVE_RE_INVITATION,
            account + "/re-invitation-approval",
            "decision",
            "telephone"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyRefusalSaysWhatOneCanDo(Form form) {
    DocumentedApi.problems(form.route())
        .forEach(
            (slug, status) -> {
              if (OF_FORMS.contains(status) && (status != 403 || slug.equals(OF_ROLES))) {
                refused(form, slug, status);
              }
            });
  }

  /** Every form has the words for these from the same place. */
  @Test
  void everyReasonWhySomebodyMayNotIsSaid() {
    Form form = form(Route.WATCH_CHILD, of("/watch"), "watch", "begin");
    DocumentedApi.problems(form.route())
        .forEach(
            (slug, status) -> {
              if (status == 403 && !slug.equals("access-refused")) {
                refused(form, slug, status);
              }
            });
  }

  private void refused(Form form, String slug, int status) {
    portal.api().refusing(form.route(), status, slug);
    Response response = portal.response("POST", form.path(), form.entries());
    String what = form.route() + " " + slug;
    assertThat(response.status()).as(what).isIn(200, 303, 403, 404, 409, 412, 422);
    assertThat(Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8)).text())
        .as(what)
        .doesNotContain(OF_THE_API);
    assertThat(portal.api().last(form.route()).call().path()).as(what).isNotEmpty();
  }
}
