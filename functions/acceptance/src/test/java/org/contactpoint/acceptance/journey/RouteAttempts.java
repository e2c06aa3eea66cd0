package org.contactpoint.acceptance.journey;

import java.util.Map;
import java.util.function.Function;
import org.contactpoint.acceptance.world.Person;
import org.contactpoint.acceptance.world.Reply;
import org.contactpoint.acceptance.world.World;
import org.contactpoint.contract.route.Route;

/** A call of each route that succeeds where whoever makes it may make it. */
final class RouteAttempts {
  private static final String SCHOOL =
      "{\"serviceType\":\"learning-mentoring\",\"start\":\"2026-11-02\"}";
  private static final String CLINIC =
      "{\"serviceType\":\"mental-health\",\"start\":\"2026-11-02\",\"consent\":{\"givenBy\":"
          + "\"child\",\"competence\":\"gillick-competent\",\"date\":\"2026-11-02\"}}";

  private static final String STAYING =
      "{\"until\":\"2033-05-06\",\"ground\":\"care-leaver\",\"consent\":{\"givenBy\":"
          + "\"child\",\"competence\":\"gillick-competent\",\"date\":\"2026-11-02\"}}";

  private final RouteThings things;

  RouteAttempts(World world) {
    this.things = new RouteThings(world);
  }

  /** A call of that route about a thing of its own, which whoever makes it could own. */
  Function<Person, Reply> at(Route route, String who) {
    things.letTeamIn();
    return switch (route) {
      case SEARCH_CHILDREN ->
          by -> by.search("\"familyName\":\"Ward\",\"dateOfBirth\":\"2012-03-09\"");
      case VIEW_CHILD -> viewing(things.child());
      case REGISTER_CHILD -> registering(things.newChild());
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
      case READ_MERGE -> getting(things.proposedMerge().path());
      case UNDO_MERGE -> deleting(things.merge().path());
      case APPROVE_MERGE -> posting(things.proposedMerge().path() + "/approval", "");
      case DISTINGUISH_CHILDREN ->
          posting(
              ofChild("distinctions"),
              "{\"otherId\":\"%s\",\"reason\":\"namesakes\"}".formatted(things.child()));
      case LIST_DUPLICATES -> getting("/v1/duplicates?council=E08000035");
      case VIEW_DUPLICATE -> viewingPair(things.duplicate());
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
      case BREAK_GLASS ->
          posting(
              RouteThings.path(things.childInAnEmergency(), "break-glass"),
              "{\"emergency\":\"child-missing\"}");
      case LIST_INVESTIGATIONS -> getting("/v1/investigations");
      case CLOSE_INVESTIGATION ->
          posting(
              "/v1/investigations/" + things.investigation() + "/closure",
              "{\"finding\":\"justified\"}");
      case START_MOVE -> posting(ofChild("moves"), "{\"toCouncil\":\"E06000014\"}");
      case LIST_MOVES -> getting("/v1/moves?direction=out");
      case ACCEPT_MOVE -> posting(move(things.moveHere(), "acceptance"), "");
      case DECLINE_MOVE -> posting(move(things.moveHere(), "decline"), "{\"reason\":\"not-here\"}");
      case WITHDRAW_MOVE -> posting(move(things.moveAway(), "withdrawal"), "");
      case RECEIVE_ACCESS_REQUEST ->
          posting("/v1/subject-access-requests", RouteThings.accessRequest(things.child()));
      case LIST_ACCESS_REQUESTS -> getting("/v1/subject-access-requests?status=due-soon");
      case TAKE_ACCESS_STEP ->
          posting(
              access(things.accessRequest(), "steps"),
              "{\"step\":\"id-check\",\"outcome\":\"passed\",\"reason\":\"documents-seen\"}");
      case RELEASE_ACCESS_DOCUMENT ->
          posting(access(things.reviewedAccessRequest(), "release"), "");
      case REFUSE_ACCESS_REQUEST ->
          posting(access(things.accessRequest(), "refusal"), "{\"reason\":\"no-right\"}");
      case EXTEND_ACCESS_REQUEST ->
          posting(access(things.accessRequest(), "extension"), "{\"reason\":\"complex\"}");
      case COMPLAIN_OF_ACCESS ->
          posting(access(things.releasedAccessRequest(), "complaint"), "{\"reason\":\"late\"}");
      case READ_ACCESS_DOCUMENT -> getting(access(things.releasedAccessRequest(), "document"));
      case RECORD_PARTICIPATION ->
          posting(RouteThings.path(things.childToStay(), "participation"), STAYING);
      case END_PARTICIPATION -> deleting(ofChild("participation"));
      case RECORD_DEATH -> posting(ofChild("death"), "{\"date\":\"2026-11-20\"}");
      case CORRECT_DEATH ->
          posting(
              RouteThings.path(things.deadChild(), "death-correction"),
              "{\"reason\":\"another-child\"}");
      case RECORD_DEPARTURE -> posting(ofChild("departure"), "{\"returnIntended\":\"yes\"}");
      case FORECAST_LIFE_CYCLE -> getting("/v1/life-cycle/forecast?on=2030-03-01");
      case READ_CERTIFICATE -> getting("/v1/destructions/" + things.child());
      case READ_TRAIL -> getting("/v1/audit/entries?child=" + things.child());
      case VERIFY_TRAIL -> getting("/v1/audit/verification");
      case READ_OWN_ACCOUNT -> getting("/v1/me");
      case READ_OWN_TRAIL -> getting("/v1/me/trail");
      case ANNOUNCE_UPLOAD ->
          posting(
              "/v1/uploads",
              "{\"fileName\":\"some.csv\",\"feed\":\"local\",\"bytes\":1,\"sha256\":\"%s\"}"
                  .formatted("0".repeat(64)));
      case ISSUE_UPLOAD_FORM ->
          posting("/v1/upload-forms", "{\"fileName\":\"some.csv\",\"feed\":\"local\"}");
      case LIST_UPLOADS -> getting("/v1/uploads");
      case READ_UPLOAD -> getting("/v1/uploads/" + things.upload());
      case READ_UPLOAD_REPORT -> getting("/v1/uploads/" + things.upload() + "/report");
      case CONFIRM_UPLOAD -> posting("/v1/uploads/" + things.heldUpload() + "/confirmation", "");
      case REVERSE_UPLOAD -> posting("/v1/uploads/" + things.upload() + "/reversal", "");
      case LIST_REVIEWS -> getting("/v1/reviews?council=E08000035");
      case DECIDE_REVIEW ->
          posting("/v1/reviews/" + things.review() + "/decision", "{\"decision\":\"reject\"}");
      case REQUEST_ACCOUNT -> posting("/v1/accounts", things.newAccount());
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
      case REQUEST_RE_INVITATION ->
          posting(
              account(things.activeAccount(), "re-invitation"),
              "{\"reason\":\"authenticator-lost\"}");
      case APPROVE_RE_INVITATION ->
          posting(
              account(things.accountToInviteAnew(), "re-invitation/approval"),
              "{\"confirmedBy\":\"telephone\"}");
      case WATCH_CHILD -> watching(things.childOf(owner(who)));
      case STOP_WATCHING_CHILD -> deleting(RouteThings.path(things.watchedBy(owner(who)), "watch"));
      case LIST_NOTICES -> getting("/v1/notices");
      case READ_NOTICE -> posting("/v1/notices/" + things.noticeOf(owner(who)) + "/reading", "");
      case LIST_ALERTS -> getting("/v1/alerts");
      case CLOSE_ALERT ->
          posting("/v1/alerts/" + things.alert() + "/closure", "{\"finding\":\"no-misuse\"}");
      case APPROVE_OPENING -> posting("/v1/alerts/" + things.alert() + "/approval", "");
      case HEALTH, OPENAPI, OPENAPI_JSON, DOCS -> getting(route.path());
      case DOCS_FILE -> getting("/docs/docs.css");
    };
  }

  private String ofChild(String what) {
    return RouteThings.path(things.child(), what);
  }

  private static String shield(String shield, String step) {
    return "/v1/shields/" + shield + "/" + step;
  }

  private static String move(String move, String step) {
    return "/v1/moves/" + move + "/" + step;
  }

  private static String access(String request, String step) {
    return "/v1/subject-access-requests/" + request + "/" + step;
  }

  private static String account(String account, String move) {
    return "/v1/accounts/" + account + "/" + move;
  }

  /** An involvement is of whoever is asked about, where they may have one, else of a colleague. */
  private static String owner(String who) {
    return who.equals("leeds.police") ? who : "leeds.socialworker";
  }

  private static Function<Person, Reply> registering(String child) {
    return by -> by.register(child);
  }

  private static Function<Person, Reply> viewing(String child) {
    return by -> by.view(child);
  }

  private static Function<Person, Reply> viewingPair(String duplicate) {
    return by ->
        by.send(
            by.to("/v1/duplicates/" + duplicate)
                .header("Access-Purpose", "record-maintenance")
                .GET());
  }

  private static Function<Person, Reply> getting(String path) {
    return by -> by.get(path);
  }

  private static Function<Person, Reply> posting(String path, String body) {
    return by -> by.post(path, body);
  }

  private static Function<Person, Reply> watching(String child) {
    return by -> by.put(RouteThings.path(child, "watch"));
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

  private Function<Person, Reply> asking(String who) {
    String child = things.child();
    things.involvement(child, owner(who), SCHOOL);
    return posting(
        RouteThings.path(child, "shield"), "{\"ground\":\"witness\",\"askedBy\":\"child\"}");
  }
}
