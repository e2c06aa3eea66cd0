package org.contactpoint.acceptance.noninterference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.contract.route.Route;

/**
 * How each page is opened, and its form sent, by whoever is not entitled. A new page gets a script
 * here, or the build fails.
 */
final class PageScripts {
  private static final Pattern ID = Pattern.compile("\\{([A-Za-z]+)}");

  private static final List<String> PRACTITIONERS =
      List.of("york.nurse", "york.nurse", "leeds.socialworker", "york.police", "york.team");
  private static final List<String> TEAMS = List.of("york.team", "york.team", "england.team");
  private static final List<String> APPROVERS = List.of("york.approver", "england.approver");
  private static final List<String> ADMINS = List.of("york.admin", "york.deputy", "leeds.admin");
  private static final List<String> AUDITORS = List.of("york.auditor", "england.auditor");

  /** The team of whoever sent a file. */
  private static final String SENDER = "sender";

  private static final List<String> SENDERS = List.of(SENDER);

  private static final String RESULTS = "/search/results/{searchId}";
  private static final Map<String, Consumer<Draw>> ALL = new LinkedHashMap<>();

  static {
    everybody();
    practitioners();
    records();
    lists();
    decisions();
    accounts();
    audit();
    files();
    requests();
  }

  private PageScripts() {}

  private static void everybody() {
    page("/home", "", Draw.EVERYBODY);
    page("/session", "", Draw.EVERYBODY);
    page("/account", "", PRACTITIONERS);
    ALL.put("/search", PageScripts::search);
    ALL.put(RESULTS, PageScripts::search);
  }

  private static void practitioners() {
    ALL.put("/children/{childId}", PageScripts::record);
    page(
        "/children/{childId}/join",
        "purpose=direct-support",
        PRACTITIONERS,
        "serviceType=health-visiting",
        "start-day=3",
        "start-month=11",
        "start-year=2026");
    page(
        "/children/{childId}/call-back",
        "purpose=safeguarding&about=shielded-child",
        PRACTITIONERS,
        "about=shielded-child",
        "phone=0113 496 0404");
    page("/children/{childId}/watch", "purpose=direct-support", PRACTITIONERS, "watch=begin");
    page(
        "/children/{childId}/shield",
        "purpose=safeguarding",
        PRACTITIONERS,
        "ground=witness",
        "askedBy=practitioner");
    ALL.put("/children/{childId}/emergency", PageScripts::emergency);
    page(
        "/children/{childId}/involvements/{involvementId}/consent",
        "purpose=direct-support",
        PRACTITIONERS,
        "withdraw=yes");
    page(
        "/children/{childId}/involvements/{involvementId}/end",
        "purpose=direct-support",
        PRACTITIONERS,
        "tag={tag}",
        "service=Health visiting",
        "end-day=20",
        "end-month=11",
        "end-year=2026");
    page("/notices", "", PRACTITIONERS);
    page("/notices/{noticeId}", "", PRACTITIONERS, "read=yes");
  }

  private static void records() {
    ALL.put("/children/new", PageScripts::register);
    page(
        "/children/{childId}/correct",
        "purpose=record-maintenance",
        TEAMS,
        "etag={tag}",
        "name-0-given=Leah",
        "name-0-family=Warde",
        "gender=female");
    page(
        "/children/{childId}/life",
        "purpose=record-maintenance",
        TEAMS,
        "event=departure",
        "returnIntended=no");
    page(
        "/children/{childId}/add-service",
        "purpose=record-maintenance",
        TEAMS,
        "accountId=york.nurse",
        "serviceType=social-care",
        "start-day=4",
        "start-month=11",
        "start-year=2026");
    page("/children/{childId}/move", "purpose=record-maintenance", TEAMS, "toCouncil=E08000032");
    page(
        "/children/{childId}/merge",
        "purpose=record-maintenance&other={otherId}",
        TEAMS,
        "first={childId}",
        "second={otherId}",
        "decision=two",
        "apartReason=namesakes");
    page(
        "/children/{childId}/merges/{mergeId}",
        "purpose=record-maintenance&status=done",
        TEAMS,
        "undo=yes");
    page("/children/{childId}/access-request", "purpose=record-maintenance", TEAMS, asked());
  }

  private static String[] asked() {
    return new String[] {
      "kind=parent",
      "name=Ada Northcott",
      "received-day=20",
      "received-month=11",
      "received-year=2026"
    };
  }

  private static void lists() {
    page("/team", "", TEAMS);
    page("/team/reviews", "", TEAMS);
    page("/team/reviews/{reviewId}", "", TEAMS, "decision=link:{childId}", "reason=same-child");
    page("/team/duplicates", "", TEAMS);
    page(
        "/team/duplicates/{duplicateId}",
        "",
        TEAMS,
        "first={childId}",
        "second={otherId}",
        "decision=one",
        "stays={childId}",
        "mergeReason=same-child");
    page("/team/call-backs", "", TEAMS);
    page("/team/call-backs/{callBackId}", "", TEAMS, "outcome=reached");
    page("/team/moves", "direction=out", TEAMS);
    page("/team/moves/{moveId}", "direction=out", TEAMS, "withdraw=yes");
    page("/team/shields", "status=interim", TEAMS);
    page(
        "/team/shields/{shieldId}/review",
        "status=interim",
        TEAMS,
        "outcome=keep",
        "reason=risk-confirmed");
    page("/team/shields/{shieldId}/appeal", "status=interim", TEAMS, "appeal=yes");
    page("/team/merges", "", TEAMS, "childId={childId}", "mergeId={mergeId}");
  }

  private static void decisions() {
    page("/approvals", "", APPROVERS);
    page("/approvals/shields/{shieldId}", "", APPROVERS, "decision=no-risk-found");
    page("/approvals/shields/{shieldId}/removal", "", APPROVERS, "approve=yes");
    page("/approvals/merge", "", APPROVERS, "childId={childId}", "mergeId={mergeId}");
    page("/approvals/children/{childId}/merges/{mergeId}", "", APPROVERS, "seen=proposed");
  }

  private static void accounts() {
    page("/accounts", "", ADMINS);
    page(
        "/accounts/new",
        "",
        ADMINS,
        "givenName=Helen",
        "familyName=Ward",
        "email=helen@york.example",
        "phone=0113 496 0101",
        "jobRole=Health visitor",
        "organisationName=Visiting",
        "organisationCode=E06000014-HV",
        "roles=practitioner");
    page("/accounts/{accountId}", "", ADMINS);
    page("/accounts/{accountId}/{move}", "", ADMINS, "decision=left-job");
    page(
        "/accounts/{accountId}/steps/{step}",
        "",
        ADMINS,
        "date-day=20",
        "date-month=11",
        "date-year=2026",
        "reference=A-1");
  }

  /** Entries on the hidden child are the auditors' of the nation and of its council to read. */
  private static void audit() {
    page("/audit", "", AUDITORS, "kind=child", "id={childId}");
    page("/audit/verification", "", AUDITORS);
    page("/audit/accounts/{accountId}", "", List.of("york.auditor"));
    page(
        "/audit/accounts/{accountId}/suspension",
        "",
        List.of("york.auditor"),
        "decision=suspected-misuse");
    page("/audit/children/{childId}", "", List.of("york.auditor", "york.nurse"));
    page("/audit/alerts", "", AUDITORS);
    page("/audit/alerts/{alertId}/closure", "", AUDITORS, "decision=no-misuse");
    page("/audit/alerts/{alertId}/opening", "", AUDITORS, "approve=yes");
    page("/audit/investigations", "", AUDITORS);
    page("/audit/investigations/{investigationId}/closure", "", AUDITORS, "decision=justified");
  }

  private static void files() {
    page("/uploads", "", SENDERS);
    page("/uploads/new", "", SENDERS, "feed=health", "form=csv");
    page("/uploads/sent", "", SENDERS);
    page("/uploads/{uploadId}", "", SENDERS);
    page("/uploads/{uploadId}/report", "", SENDERS);
    page("/uploads/{uploadId}/report.csv", "", SENDERS);
    page("/uploads/{uploadId}/decision", "", SENDERS, "decision=confirm");
    page("/uploads/{uploadId}/reversal", "", SENDERS);
    page("/uploads/{uploadId}/reversal/confirm", "", SENDERS, "reverse=yes");
  }

  private static void requests() {
    page("/access-requests", "", TEAMS);
    String[] form = asked();
    String[] ofChild = Arrays.copyOf(form, form.length + 1);
    ofChild[form.length] = "childId={childId}";
    page("/access-requests/new", "", TEAMS, ofChild);
    page("/access-requests/{requestId}", "", TEAMS);
    page("/access-requests/{requestId}/check/{check}", "", TEAMS, "finding=passed:documents-seen");
    page("/access-requests/{requestId}/document/{form}", "", TEAMS);
    page("/access-requests/{requestId}/decide/{decision}", "", TEAMS, "reason=complex");
  }

  /** The pages that have a script, by their paths. */
  static Set<String> pages() {
    return ALL.keySet();
  }

  /** Opens every page, and sends every form. */
  static void all(Draw draw) {
    ALL.values().forEach(script -> script.accept(draw));
  }

  /** Opens one of the pages that a sequence of that theme may open. */
  static void any(Draw draw) {
    List<Consumer<Draw>> scripts =
        ALL.entrySet().stream()
            .filter(script -> draw.theme().opens(script.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    draw.pick(scripts).accept(draw);
  }

  /** A page that one of those people opens, of the hidden child if it is of any; and its form. */
  private static void page(String page, String query, List<String> people, String... form) {
    ALL.put(
        page,
        draw -> {
          String who = draw.who(people.toArray(String[]::new));
          String by = who.equals(SENDER) ? sender(draw) : who;
          String address = query.isEmpty() ? page : page + "?" + query;
          draw.open(by, page, filledIn(draw, by, address.replace("{childId}", "<hidden>")));
          if (form.length > 0) {
            String action = filledIn(draw, by, address);
            draw.send(by, page, action, entries(draw, by, form));
          }
        });
  }

  private static Map<String, String> entries(Draw draw, String who, String... form) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String entry : form) {
      String[] both = entry.split("=", 2);
      entries.put(both[0], filledIn(draw, who, both[1]));
    }
    return entries;
  }

  private static String filledIn(Draw draw, String who, String text) {
    return ID.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(meant(draw, who, found.group(1))));
  }

  private static String meant(Draw draw, String who, String name) {
    return switch (name) {
      case "childId", "otherId" -> draw.child();
      case "tag" -> draw.earlier(Route.VIEW_CHILD, "#ETag");
      case "involvementId" -> draw.earlier(Route.ADD_INVOLVEMENT, ":/involvementId");
      case "mergeId" -> draw.earlier(Route.MERGE_CHILDREN, ":/mergeId");
      case "shieldId" -> draw.earlier(Route.ASK_SHIELD, ":/shieldId");
      case "moveId" -> draw.earlier(Route.START_MOVE, ":/moveId");
      case "callBackId" -> first(draw, who, Route.LIST_CALL_BACKS, name);
      case "reviewId" -> first(draw, who, Route.LIST_REVIEWS, name);
      case "duplicateId" -> first(draw, who, Route.LIST_DUPLICATES, name);
      case "noticeId" -> first(draw, who, Route.LIST_NOTICES, name);
      case "uploadId" -> draw.earlier(Route.ANNOUNCE_UPLOAD, ":/uploadId");
      case "requestId" -> draw.earlier(Route.RECEIVE_ACCESS_REQUEST, ":/requestId");
      case "accountId" -> draw.earlier(Route.REQUEST_ACCOUNT, ":/accountId");
      case "alertId" -> draw.earlier(Route.LIST_ALERTS, ":/items/0/alertId");
      case "investigationId" ->
          draw.earlier(Route.LIST_INVESTIGATIONS, ":/items/0/investigationId");
      case "move" -> draw.pick("activation", "suspension", "closure", "re-invitation");
      case "step" -> draw.pick("sponsorship", "checks", "training", "agreement");
      case "check" -> draw.pick("id-check", "rights-check", "safety-review");
      case "decision" -> draw.pick("release", "refusal", "extension", "complaint");
      case "form" -> draw.pick("page", "data");
      default -> throw new IllegalArgumentException("say what " + name + " stands for");
    };
  }

  /** The first thing of a list, as it is at present. */
  private static String first(Draw draw, String who, Route route, String id) {
    return "<" + draw.call(who, route, route.path()) + ":/items/0/" + id + ">";
  }

  private static String sender(Draw draw) {
    return draw.earlier(Route.ANNOUNCE_UPLOAD)
        .map(announced -> announced.who().replace(".feed", ".team"))
        .orElse("york.team");
  }

  private static void search(Draw draw) {
    String who = draw.who(PRACTITIONERS.toArray(String[]::new));
    draw.open(who, "/search", "/search?again=yes");
    int sent = draw.send(who, "/search", "/search", draw.guesses().searchForm());
    draw.open(who, RESULTS, "<" + sent + "#Location>");
  }

  private static void record(Draw draw) {
    String who = draw.who("york.nurse", "york.team", "leeds.socialworker", "leeds.team");
    String page = "/children/{childId}";
    draw.open(who, page, "/children/" + draw.child());
    draw.open(
        who, page, "/children/<hidden>?purpose=" + draw.pick("direct-support", "safeguarding"));
    draw.open(
        draw.who("york.team", "england.team"),
        page,
        "/children/" + draw.child() + "?purpose=record-maintenance");
  }

  /** An officer is entitled to what is hidden, once: of open children. */
  private static void emergency(Draw draw) {
    String page = "/children/{childId}/emergency";
    Map<String, String> form = Map.of("emergency", "child-missing");
    String who = draw.pick("york.nurse", "leeds.socialworker", "york.team", "england.team");
    draw.open(who, page, "/children/<hidden>/emergency?purpose=safeguarding");
    draw.send(who, page, "/children/<hidden>/emergency?purpose=safeguarding", form);
    draw.send("york.police", page, "/children/<open-1>/emergency?purpose=safeguarding", form);
  }

  private static void register(Draw draw) {
    String who = draw.who("york.team", "york.team", "england.team");
    draw.open(who, "/children/new", "/children/new");
    draw.send(who, "/children/new", "/children/new", draw.guesses().recordForm());
  }
}
