package org.contactpoint.acceptance.noninterference;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.contactpoint.contract.route.Route;

/**
 * How each route is called by whoever is not entitled. A new route gets a script here, or the build
 * fails.
 */
final class Scripts {
  private static final Map<String, String> MAINTAINING =
      Map.of("Access-Purpose", "record-maintenance");
  private static final int PAGES = 15;
  private static final String[] TEAMS = {"york.team", "york.team", "england.team"};
  private static final String[] ADMINS = {"york.admin", "york.deputy", "leeds.admin"};

  private static final Map<Route, Consumer<Draw>> ALL = new EnumMap<>(Route.class);

  static {
    ALL.put(Route.SEARCH_CHILDREN, Scripts::search);
    ALL.put(Route.VIEW_CHILD, Scripts::view);
    ALL.put(Route.REGISTER_CHILD, Scripts::register);
    ALL.put(Route.CORRECT_CHILD, Scripts::correct);
    ALL.put(Route.ADD_INVOLVEMENT, Scripts::addInvolvement);
    ALL.put(Route.END_INVOLVEMENT, Scripts::endInvolvement);
    ALL.put(Route.WITHDRAW_CONSENT, Scripts::withdrawConsent);
    ALL.put(Route.MERGE_CHILDREN, draw -> merge(draw, draw.who(TEAMS)));
    ALL.put(
        Route.READ_MERGE,
        draw ->
            draw.call(
                draw.who("york.team", "york.approver", "england.approver"),
                Route.READ_MERGE,
                merge(draw)));
    ALL.put(Route.UNDO_MERGE, draw -> draw.call(draw.who(TEAMS), Route.UNDO_MERGE, merge(draw)));
    ALL.put(
        Route.APPROVE_MERGE,
        draw ->
            draw.call(
                draw.who("york.approver", "england.approver"),
                Route.APPROVE_MERGE,
                merge(draw) + "/approval"));
    ALL.put(Route.DISTINGUISH_CHILDREN, Scripts::distinguish);
    ALL.put(
        Route.LIST_DUPLICATES,
        draw ->
            list(
                draw,
                draw.who(TEAMS),
                Route.LIST_DUPLICATES,
                "/v1/duplicates?" + draw.pick("", "", "council=E06000014&", "council=E08000035&")));
    ALL.put(Route.VIEW_DUPLICATE, Scripts::viewDuplicate);
    ALL.put(Route.ASK_SHIELD, Scripts::askShield);
    ALL.put(
        Route.LIST_SHIELDS,
        draw ->
            list(
                draw,
                draw.who("york.team", "york.approver", "england.team"),
                Route.LIST_SHIELDS,
                "/v1/shields" + draw.pick("?", "?status=interim&")));
    ALL.put(
        Route.DECIDE_SHIELD,
        draw ->
            onShield(
                draw,
                Route.DECIDE_SHIELD,
                "decision",
                "{\"outcome\":\""
                    + draw.pick("shield", "refuse")
                    + "\",\"reason\":\"no-risk-found\"}"));
    ALL.put(
        Route.REVIEW_SHIELD,
        draw ->
            onShield(
                draw,
                Route.REVIEW_SHIELD,
                "review",
                "{\"outcome\":\""
                    + draw.pick("keep", "remove")
                    + "\",\"reason\":\"no-risk-found\"}"));
    ALL.put(
        Route.APPROVE_SHIELD_REMOVAL,
        draw -> onShield(draw, Route.APPROVE_SHIELD_REMOVAL, "removal-approval", ""));
    ALL.put(Route.APPEAL_SHIELD, draw -> onShield(draw, Route.APPEAL_SHIELD, "appeal", ""));
    ALL.put(Route.ASK_CALL_BACK, Scripts::askCallBack);
    ALL.put(
        Route.LIST_CALL_BACKS,
        draw -> list(draw, draw.who(TEAMS), Route.LIST_CALL_BACKS, "/v1/call-backs?"));
    ALL.put(Route.CLOSE_CALL_BACK, Scripts::closeCallBack);
    ALL.put(Route.BREAK_GLASS, Scripts::breakGlass);
    ALL.put(
        Route.LIST_INVESTIGATIONS,
        draw ->
            list(
                draw,
                draw.pick(
                    "york.auditor", "york.team", "england.team", "england.auditor", "york.nurse"),
                Route.LIST_INVESTIGATIONS,
                "/v1/investigations?" + draw.pick("", "status=open&", "status=closed&")));
    ALL.put(Route.CLOSE_INVESTIGATION, Scripts::closeInvestigation);
    ALL.put(
        Route.LIST_ALERTS,
        draw ->
            list(
                draw,
                draw.pick("york.auditor", "england.auditor", "york.team", "york.nurse"),
                Route.LIST_ALERTS,
                "/v1/alerts?" + draw.pick("", "status=open&", "status=closed&")));
    ALL.put(
        Route.CLOSE_ALERT,
        draw ->
            draw.call(
                draw.pick("york.auditor", "england.auditor", "york.team", "york.nurse"),
                Route.CLOSE_ALERT,
                "/v1/alerts/" + draw.earlier(Route.LIST_ALERTS, ":/items/0/alertId") + "/closure",
                Map.of(),
                "{\"finding\":\"no-misuse\"}"));
    ALL.put(
        Route.APPROVE_OPENING,
        draw ->
            draw.call(
                draw.pick("york.auditor", "england.auditor", "york.team", "york.nurse"),
                Route.APPROVE_OPENING,
                "/v1/alerts/" + draw.earlier(Route.LIST_ALERTS, ":/items/0/alertId") + "/approval",
                Map.of(),
                ""));
    ALL.put(Route.START_MOVE, Scripts::startMove);
    ALL.put(
        Route.LIST_MOVES,
        draw ->
            list(
                draw,
                draw.who(TEAMS),
                Route.LIST_MOVES,
                "/v1/moves?" + draw.pick("", "direction=in&", "direction=out&")));
    ALL.put(Route.ACCEPT_MOVE, draw -> onMove(draw, Route.ACCEPT_MOVE, "acceptance", ""));
    ALL.put(
        Route.DECLINE_MOVE,
        draw -> onMove(draw, Route.DECLINE_MOVE, "decline", "{\"reason\":\"not-here\"}"));
    ALL.put(Route.WITHDRAW_MOVE, draw -> onMove(draw, Route.WITHDRAW_MOVE, "withdrawal", ""));
    ALL.put(Route.RECEIVE_ACCESS_REQUEST, Scripts::receiveAccessRequest);
    ALL.put(
        Route.LIST_ACCESS_REQUESTS,
        draw ->
            list(
                draw,
                draw.who("york.team", "york.approver", "england.team"),
                Route.LIST_ACCESS_REQUESTS,
                "/v1/subject-access-requests?" + draw.pick("", "status=released&")));
    ALL.put(Route.TAKE_ACCESS_STEP, Scripts::takeAccessStep);
    ALL.put(
        Route.RELEASE_ACCESS_DOCUMENT,
        draw -> onAccessRequest(draw, Route.RELEASE_ACCESS_DOCUMENT, "release", ""));
    ALL.put(
        Route.REFUSE_ACCESS_REQUEST,
        draw ->
            onAccessRequest(
                draw, Route.REFUSE_ACCESS_REQUEST, "refusal", "{\"reason\":\"no-right\"}"));
    ALL.put(
        Route.EXTEND_ACCESS_REQUEST,
        draw ->
            onAccessRequest(
                draw, Route.EXTEND_ACCESS_REQUEST, "extension", "{\"reason\":\"complex\"}"));
    ALL.put(
        Route.COMPLAIN_OF_ACCESS,
        draw ->
            onAccessRequest(draw, Route.COMPLAIN_OF_ACCESS, "complaint", "{\"reason\":\"late\"}"));
    ALL.put(Route.READ_ACCESS_DOCUMENT, Scripts::readAccessDocument);
    ALL.put(
        Route.RECORD_PARTICIPATION,
        draw ->
            onLife(
                draw,
                Route.RECORD_PARTICIPATION,
                "participation",
                "{\"until\":\"2035-05-06\",\"ground\":\"care-leaver\",\"consent\":{\"givenBy\":"
                    + "\"child\",\"competence\":\"gillick-competent\",\"date\":\"2025-11-02\"}}"));
    ALL.put(
        Route.END_PARTICIPATION,
        draw -> onLife(draw, Route.END_PARTICIPATION, "participation", ""));
    ALL.put(
        Route.RECORD_DEATH,
        draw ->
            onLife(
                draw, Route.RECORD_DEATH, "death", draw.pick("{}", "{\"date\":\"2026-01-02\"}")));
    ALL.put(
        Route.CORRECT_DEATH,
        draw ->
            onLife(
                draw, Route.CORRECT_DEATH, "death-correction", "{\"reason\":\"another-child\"}"));
    ALL.put(
        Route.RECORD_DEPARTURE,
        draw -> onLife(draw, Route.RECORD_DEPARTURE, "departure", "{\"returnIntended\":\"no\"}"));
    ALL.put(
        Route.FORECAST_LIFE_CYCLE,
        draw ->
            draw.call(
                draw.who("york.admin", "leeds.admin", "england.team"),
                Route.FORECAST_LIFE_CYCLE,
                "/v1/life-cycle/forecast?on=" + draw.pick("2030-03-09", "2028-05-06")));
    ALL.put(
        Route.READ_CERTIFICATE,
        draw ->
            draw.call(
                draw.who("york.team", "england.auditor", "york.nurse"),
                Route.READ_CERTIFICATE,
                "/v1/destructions/" + (draw.percent(30) ? draw.yorksChild() : draw.child())));
    ALL.put(Route.READ_TRAIL, Scripts::readTrail);
    ALL.put(
        Route.VERIFY_TRAIL,
        draw ->
            draw.call(
                draw.who("england.auditor", "york.auditor"),
                Route.VERIFY_TRAIL,
                "/v1/audit/verification"));
    ALL.put(
        Route.READ_OWN_ACCOUNT,
        draw -> draw.call(draw.pick(Draw.EVERYBODY), Route.READ_OWN_ACCOUNT, "/v1/me"));
    ALL.put(
        Route.READ_OWN_TRAIL,
        draw -> list(draw, draw.pick(Draw.EVERYBODY), Route.READ_OWN_TRAIL, "/v1/me/trail?"));
    ALL.put(Route.ANNOUNCE_UPLOAD, Scripts::upload);
    ALL.put(Route.ISSUE_UPLOAD_FORM, Scripts::uploadForm);
    ALL.put(
        Route.LIST_UPLOADS,
        draw ->
            list(
                draw,
                draw.who("york.feed", "york.team", "england.team", "leeds.feed"),
                Route.LIST_UPLOADS,
                "/v1/uploads?"));
    ALL.put(Route.READ_UPLOAD, draw -> onUpload(draw, Route.READ_UPLOAD, ""));
    ALL.put(Route.READ_UPLOAD_REPORT, draw -> onUpload(draw, Route.READ_UPLOAD_REPORT, "/report"));
    ALL.put(Route.CONFIRM_UPLOAD, draw -> onUpload(draw, Route.CONFIRM_UPLOAD, "/confirmation"));
    ALL.put(Route.REVERSE_UPLOAD, draw -> onUpload(draw, Route.REVERSE_UPLOAD, "/reversal"));
    ALL.put(
        Route.LIST_REVIEWS,
        draw ->
            list(
                draw,
                draw.who(TEAMS),
                Route.LIST_REVIEWS,
                "/v1/reviews?" + draw.pick("", "", "council=E06000014&", "council=E08000035&")));
    ALL.put(Route.DECIDE_REVIEW, Scripts::decideReview);
    ALL.put(Route.REQUEST_ACCOUNT, Scripts::requestAccount);
    ALL.put(
        Route.LIST_ACCOUNTS,
        draw ->
            list(
                draw,
                draw.who(ADMINS),
                Route.LIST_ACCOUNTS,
                "/v1/accounts?" + draw.pick("", "status=active&", "council=E08000035&")));
    ALL.put(Route.TAKE_ACCOUNT_STEP, Scripts::takeStep);
    ALL.put(
        Route.ACTIVATE_ACCOUNT, draw -> onAccount(draw, Route.ACTIVATE_ACCOUNT, "activation", ""));
    ALL.put(
        Route.SUSPEND_ACCOUNT,
        draw ->
            onAccount(
                draw, Route.SUSPEND_ACCOUNT, "suspension", "{\"reason\":\"suspected-misuse\"}"));
    ALL.put(
        Route.REINSTATE_ACCOUNT,
        draw ->
            onAccount(
                draw,
                Route.REINSTATE_ACCOUNT,
                "reinstatement",
                "{\"reason\":\"misuse-not-confirmed\"}"));
    ALL.put(
        Route.CLOSE_ACCOUNT,
        draw -> onAccount(draw, Route.CLOSE_ACCOUNT, "closure", "{\"reason\":\"left-job\"}"));
    ALL.put(
        Route.REQUEST_RE_INVITATION,
        draw ->
            onAccount(
                draw,
                Route.REQUEST_RE_INVITATION,
                "re-invitation",
                "{\"reason\":\"authenticator-lost\"}"));
    ALL.put(
        Route.APPROVE_RE_INVITATION,
        draw ->
            onAccount(
                draw,
                Route.APPROVE_RE_INVITATION,
                "re-invitation/approval",
                "{\"confirmedBy\":\"telephone\"}"));
    ALL.put(Route.WATCH_CHILD, Scripts::watch);
    ALL.put(
        Route.STOP_WATCHING_CHILD,
        draw ->
            draw.call(
                draw.who("york.nurse", "leeds.socialworker"),
                Route.STOP_WATCHING_CHILD,
                "/v1/children/" + draw.child() + "/watch"));
    ALL.put(Route.LIST_NOTICES, draw -> notices(draw, "york.nurse", "leeds.socialworker"));
    ALL.put(Route.READ_NOTICE, Scripts::readNotice);
    ALL.put(Route.HEALTH, draw -> draw.call("", Route.HEALTH, "/health"));
    ALL.put(Route.OPENAPI, draw -> draw.call("", Route.OPENAPI, "/openapi.yaml"));
    ALL.put(Route.OPENAPI_JSON, draw -> draw.call("", Route.OPENAPI_JSON, "/openapi.json"));
    ALL.put(Route.DOCS, draw -> draw.call("", Route.DOCS, "/docs"));
    ALL.put(Route.DOCS_FILE, draw -> draw.call("", Route.DOCS_FILE, "/docs/docs.css"));
  }

  private Scripts() {}

  /** The routes that have a script. */
  static Set<Route> routes() {
    return ALL.keySet();
  }

  /** A sequence of at least that many steps: the same for the same seed. */
  static List<Step> drawn(Theme theme, long seed, int atLeast) {
    Draw draw = new Draw(theme, seed);
    List<Route> weighed = theme.weighed();
    int change = draw.upTo(atLeast);
    boolean changed = false;
    while (draw.next() <= atLeast) {
      if (!changed && draw.next() > change) {
        draw.meanwhile();
        changed = true;
      }
      if (draw.percent(5)) {
        draw.repeat();
      } else if (draw.percent(PAGES)) {
        PageScripts.any(draw);
      } else {
        of(draw.pick(weighed)).accept(draw);
      }
    }
    return draw.steps();
  }

  /**
   * A sequence in which every route is called and every page opened: the same for the same seed.
   */
  static List<Step> ofEveryRoute(long seed) {
    Draw draw = new Draw(Theme.PEOPLE, seed);
    ALL.values().forEach(script -> script.accept(draw));
    draw.meanwhile();
    of(Route.VIEW_CHILD).accept(draw);
    of(Route.ANNOUNCE_UPLOAD).accept(draw);
    PageScripts.all(draw);
    return draw.steps();
  }

  /** How that route is called. */
  static Consumer<Draw> of(Route route) {
    return Objects.requireNonNull(ALL.get(route), route.name());
  }

  private static void search(Draw draw) {
    String who =
        draw.who(
            "york.nurse",
            "york.team",
            "leeds.socialworker",
            "england.team",
            "york.police",
            "leeds.casesystem",
            "leeds.team");
    draw.call(
        who, Route.SEARCH_CHILDREN, "/v1/searches", onBehalf(draw, who), draw.guesses().criteria());
  }

  /** A case system names the person for whom it calls; others may not. */
  private static Map<String, String> onBehalf(Draw draw, String who) {
    return who.equals("leeds.casesystem") != draw.percent(4)
        ? Map.of("On-Behalf-Of", "leeds.socialworker")
        : Map.of();
  }

  private static void view(Draw draw) {
    String who =
        draw.who(
            "york.nurse",
            "york.team",
            "leeds.socialworker",
            "england.team",
            "leeds.police",
            "leeds.casesystem",
            "leeds.team",
            "leeds.approver");
    Map<String, String> headers = new HashMap<>(onBehalf(draw, who));
    headers.put(
        "Access-Purpose",
        draw.pick(
            "direct-support",
            "direct-support",
            "safeguarding",
            "record-maintenance",
            "subject-access"));
    draw.call(who, Route.VIEW_CHILD, "/v1/children/" + draw.child(), headers, "");
  }

  private static void register(Draw draw) {
    int number =
        draw.call(
            draw.who(TEAMS),
            Route.REGISTER_CHILD,
            "/v1/children",
            MAINTAINING,
            draw.guesses().registration());
    if (draw.percent(50)) {
      draw.call(
          "york.team", Route.VIEW_CHILD, "/v1/children/<" + number + ":/childId>", MAINTAINING, "");
    }
  }

  private static void correct(Draw draw) {
    String who = draw.who(TEAMS);
    String path = "/v1/children/" + draw.child();
    int seen = draw.call(who, Route.VIEW_CHILD, path, MAINTAINING, "");
    draw.call(
        who,
        Route.CORRECT_CHILD,
        path,
        Map.of("Access-Purpose", "record-maintenance", "If-Match", "<" + seen + "#ETag>"),
        draw.guesses().correction());
  }

  private static void addInvolvement(Draw draw) {
    String service =
        draw.pick(
            "\"serviceType\":\"health-visiting\"",
            "\"serviceType\":\"social-care\"",
            "\"serviceType\":\"learning-mentoring\"",
            "\"serviceType\":\"mental-health\",\"harmGround\":\"significant-harm\"");
    String person = draw.percent(15) ? ",\"practitioner\":{\"accountId\":\"york.nurse\"}" : "";
    String who =
        draw.who(
            "york.nurse", "leeds.socialworker", "york.police", "york.team", "leeds.casesystem");
    draw.call(
        who,
        Route.ADD_INVOLVEMENT,
        "/v1/children/" + draw.child() + "/involvements",
        onBehalf(draw, who),
        "{" + service + ",\"start\":\"2026-11-0" + (1 + draw.upTo(5)) + "\"" + person + "}");
  }

  private static void endInvolvement(Draw draw) {
    String who = draw.who("york.nurse", "leeds.socialworker");
    String child = "/v1/children/" + draw.child();
    int seen =
        draw.call(who, Route.VIEW_CHILD, child, Map.of("Access-Purpose", "direct-support"), "");
    String own =
        draw.percent(60)
            ? draw.earlier(Route.ADD_INVOLVEMENT, ":/involvementId")
            : "<" + seen + ":/involvements/0/involvementId>";
    draw.call(
        who,
        Route.END_INVOLVEMENT,
        child + "/involvements/" + own,
        Map.of("If-Match", "<" + seen + "#ETag>"),
        "{\"end\":\"2026-11-20\"}");
  }

  private static void withdrawConsent(Draw draw) {
    Step.Request added = draw.earlier(Route.ADD_INVOLVEMENT).orElse(null);
    if (added != null) {
      draw.call(
          draw.who(added.who(), "york.team"),
          Route.WITHDRAW_CONSENT,
          added.path() + "/<" + added.number() + ":/involvementId>/consent-withdrawal");
    }
  }

  private static void merge(Draw draw, String who) {
    boolean own = draw.percent(50);
    draw.call(
        who,
        Route.MERGE_CHILDREN,
        "/v1/children/" + (own ? draw.yorksChild() : draw.child()) + "/merges",
        Map.of(),
        "{\"duplicateId\":\""
            + (own ? draw.yorksChild() : draw.child())
            + "\",\"reason\":\"same-child\"}");
  }

  /** The path of a merge: under the child that it was asked for, or under another. */
  private static String merge(Draw draw) {
    Step.Request asked = draw.earlier(Route.MERGE_CHILDREN).orElse(null);
    return asked == null || draw.percent(20)
        ? "/v1/children/" + draw.child() + "/merges/<0:/mergeId>"
        : asked.path() + "/<" + asked.number() + ":/mergeId>";
  }

  private static void distinguish(Draw draw) {
    draw.call(
        draw.who(TEAMS),
        Route.DISTINGUISH_CHILDREN,
        "/v1/children/" + draw.child() + "/distinctions",
        Map.of(),
        "{\"otherId\":\"" + draw.child() + "\",\"reason\":\"namesakes\"}");
  }

  private static void askShield(Draw draw) {
    draw.call(
        draw.who("york.nurse", "leeds.socialworker", "york.team", "england.team", "york.police"),
        Route.ASK_SHIELD,
        "/v1/children/" + (draw.percent(30) ? draw.yorksChild() : draw.child()) + "/shield",
        Map.of(),
        "{\"ground\":\"" + draw.pick("witness", "other-harm") + "\",\"askedBy\":\"practitioner\"}");
  }

  private static void onShield(Draw draw, Route route, String step, String body) {
    draw.call(
        draw.who("york.team", "york.approver", "england.approver"),
        route,
        "/v1/shields/" + draw.earlier(Route.ASK_SHIELD, ":/shieldId") + "/" + step,
        Map.of(),
        body);
  }

  /** An officer is entitled to what is hidden, once: of open children, and of nobody's number. */
  private static void breakGlass(Draw draw) {
    boolean officer = draw.percent(30);
    draw.call(
        officer
            ? draw.pick("york.police", "leeds.police")
            : draw.pick(
                "york.nurse",
                "leeds.socialworker",
                "york.team",
                "england.team",
                "york.approver",
                "england.auditor",
                "leeds.casesystem"),
        Route.BREAK_GLASS,
        "/v1/children/"
            + (officer ? "<" + draw.pick("open-1", "open-2", "open-3") + ">" : draw.child())
            + "/break-glass",
        Map.of(),
        "{\"emergency\":\"" + draw.pick("child-missing", "immediate-danger") + "\"}");
  }

  private static void closeInvestigation(Draw draw) {
    draw.call(
        draw.pick("york.auditor", "england.auditor", "york.team", "york.nurse"),
        Route.CLOSE_INVESTIGATION,
        "/v1/investigations/"
            + draw.earlier(Route.LIST_INVESTIGATIONS, ":/items/0/investigationId")
            + "/closure",
        Map.of(),
        "{\"finding\":\"justified\"}");
  }

  private static void askCallBack(Draw draw) {
    String who = draw.who("york.nurse", "leeds.socialworker", "leeds.police", "leeds.casesystem");
    draw.call(
        who,
        Route.ASK_CALL_BACK,
        "/v1/children/" + draw.child() + "/call-backs",
        onBehalf(draw, who),
        "{\"about\":\""
            + draw.pick("shielded-child", "sensitive-service")
            + "\",\"phone\":\"0113 496 0404\"}");
  }

  private static void closeCallBack(Draw draw) {
    draw.call(
        draw.who(TEAMS),
        Route.CLOSE_CALL_BACK,
        "/v1/call-backs/"
            + draw.earlier(Route.LIST_CALL_BACKS, ":/items/0/callBackId")
            + "/closure",
        Map.of(),
        "{\"outcome\":\"reached\"}");
  }

  /** To Bradford too, where the hidden child may be moving; and of York's own children. */
  private static void startMove(Draw draw) {
    draw.call(
        draw.who(TEAMS),
        Route.START_MOVE,
        "/v1/children/" + (draw.percent(40) ? draw.yorksChild() : draw.child()) + "/moves",
        Map.of(),
        "{\"toCouncil\":\"" + draw.pick("E08000032", "E08000035", "E06000014") + "\"}");
  }

  private static void onMove(Draw draw, Route route, String step, String body) {
    draw.call(
        draw.who("york.team", "england.team", "bradford.team"),
        route,
        "/v1/moves/" + draw.earlier(Route.START_MOVE, ":/moveId") + "/" + step,
        Map.of(),
        body);
  }

  private static int receiveAccessRequest(Draw draw, String who) {
    return draw.call(
        who,
        Route.RECEIVE_ACCESS_REQUEST,
        "/v1/subject-access-requests",
        Map.of(),
        "{\"childId\":\""
            + draw.child()
            + "\",\"requester\":{\"kind\":\""
            + draw.pick("child", "parent", "carer")
            + "\",\"name\":\"Ada Northcott\"},\"received\":\"2026-11-20\"}");
  }

  private static void receiveAccessRequest(Draw draw) {
    receiveAccessRequest(draw, draw.who(TEAMS));
  }

  private static void takeAccessStep(Draw draw) {
    accessStep(
        draw,
        draw.who(TEAMS),
        draw.earlier(Route.RECEIVE_ACCESS_REQUEST, ":/requestId"),
        draw.pick("id-check", "rights-check", "safety-review"));
  }

  private static void accessStep(Draw draw, String who, String request, String step) {
    String how =
        switch (step) {
          case "id-check" -> "\"passed\",\"reason\":\"documents-seen\"";
          case "rights-check" -> "\"passed\",\"reason\":\"parental-responsibility\"";
          default ->
              draw.pick(
                  "\"passed\",\"reason\":\"no-risk-found\"",
                  "\"other-side\",\"reason\":\"risk-found\"",
                  "\"protected-side\",\"reason\":\"lives-with-child\"");
        };
    draw.call(
        who,
        Route.TAKE_ACCESS_STEP,
        "/v1/subject-access-requests/" + request + "/steps",
        Map.of(),
        "{\"step\":\"" + step + "\",\"outcome\":" + how + "}");
  }

  private static void onAccessRequest(Draw draw, Route route, String step, String body) {
    draw.call(
        draw.who(TEAMS),
        route,
        "/v1/subject-access-requests/"
            + draw.earlier(Route.RECEIVE_ACCESS_REQUEST, ":/requestId")
            + "/"
            + step,
        Map.of(),
        body);
  }

  /** All of the way, as far as it goes for York: to the document of an open child. */
  private static void readAccessDocument(Draw draw) {
    String request = "<" + receiveAccessRequest(draw, "york.team") + ":/requestId>";
    for (String step : List.of("id-check", "rights-check", "safety-review")) {
      accessStep(draw, "york.team", request, step);
    }
    draw.call(
        "york.team",
        Route.RELEASE_ACCESS_DOCUMENT,
        "/v1/subject-access-requests/" + request + "/release");
    draw.call(
        draw.who("york.team"),
        Route.READ_ACCESS_DOCUMENT,
        "/v1/subject-access-requests/" + request + "/document",
        Map.of("Accept", draw.pick("application/json", "text/html")),
        "");
  }

  /** Of York's own children too. */
  private static void onLife(Draw draw, Route route, String what, String body) {
    draw.call(
        draw.who(TEAMS),
        route,
        "/v1/children/" + (draw.percent(30) ? draw.yorksChild() : draw.child()) + "/" + what,
        Map.of(),
        body);
  }

  private static void readTrail(Draw draw) {
    String who = draw.pick("england.auditor", "york.auditor", "leeds.auditor", "york.nurse");
    // Entries on the hidden child are the auditors' of the nation and of its council to read.
    boolean entitled = who.equals("england.auditor") || who.equals("leeds.auditor");
    String of =
        entitled || draw.percent(50)
            ? "account=" + draw.pick("york.nurse", "york.team", "york.feed", "leeds.socialworker")
            : "child=" + draw.child();
    list(draw, who, Route.READ_TRAIL, "/v1/audit/entries?" + of + "&");
  }

  /** A page, and often the next. */
  private static void list(Draw draw, String who, Route route, String path) {
    int limit = draw.percent(50) ? 1 + draw.upTo(3) : 200;
    int first = draw.call(who, route, path + "limit=" + limit);
    if (draw.percent(50)) {
      draw.call(who, route, path + "limit=" + limit + "&cursor=<" + first + ":/cursor>");
    }
  }

  private static void upload(Draw draw) {
    String who = draw.feed();
    boolean national = who.equals("england.feed");
    String feed =
        national
            ? draw.pick("births-deaths", "child-benefit")
            : draw.pick("health", "local", "school-census");
    String csv = draw.guesses().file(who, feed.equals("births-deaths"));
    int announced =
        draw.call(
            who,
            Route.ANNOUNCE_UPLOAD,
            "/v1/uploads",
            Map.of(),
            Family.announcement(feed, "file-" + draw.next(), csv));
    draw.deliver(announced, csv);
    String upload = "/v1/uploads/<" + announced + ":/uploadId>";
    if (draw.percent(10)) {
      draw.call(who, Route.READ_UPLOAD, upload);
    }
    draw.call(who, Route.READ_UPLOAD, upload);
    draw.call(who, Route.READ_UPLOAD_REPORT, upload + "/report");
  }

  private static void uploadForm(Draw draw) {
    draw.call(
        draw.who("york.feed", "york.team", "england.feed", "england.team", "york.nurse"),
        Route.ISSUE_UPLOAD_FORM,
        "/v1/upload-forms",
        Map.of(),
        "{\"fileName\":\"file-%d.csv\",\"feed\":\"%s\"}"
            .formatted(draw.next(), draw.pick("health", "local", "births-deaths")));
  }

  private static void onUpload(Draw draw, Route route, String step) {
    Step.Request announced = draw.earlier(Route.ANNOUNCE_UPLOAD).orElse(null);
    if (announced == null) {
      return;
    }
    String who = draw.who(announced.who(), announced.who(), "york.team", "england.team");
    String upload = "/v1/uploads/<" + announced.number() + ":/uploadId>";
    draw.call(who, route, upload + step);
    if (route != Route.READ_UPLOAD) {
      draw.call(who, Route.READ_UPLOAD, upload);
      draw.call(who, Route.READ_UPLOAD_REPORT, upload + "/report");
    }
  }

  private static void viewDuplicate(Draw draw) {
    String who = draw.who(TEAMS);
    int list = draw.call(who, Route.LIST_DUPLICATES, "/v1/duplicates?limit=200");
    String item = "<" + list + ":/items/" + draw.upTo(2) + "/duplicateId>";
    draw.call(
        draw.who(who, who, "york.team", "england.team"),
        Route.VIEW_DUPLICATE,
        "/v1/duplicates/" + item,
        MAINTAINING,
        "");
  }

  /** Somebody works with a child and watches it, others join, and mostly one e-mail follows. */
  private static void watch(Draw draw) {
    String who = draw.pick("york.nurse", "york.nurse", "york.police", "leeds.socialworker");
    String child = "/v1/children/" + (draw.percent(60) ? draw.yorksChild() : draw.child());
    draw.call(
        who,
        Route.ADD_INVOLVEMENT,
        child + "/involvements",
        Map.of(),
        "{\"serviceType\":\"health-visiting\",\"start\":\"2026-11-03\"}");
    draw.call(draw.percent(80) ? who : draw.who(who), Route.WATCH_CHILD, child + "/watch");
    addInvolvement(draw);
    draw.call(
        "york.team",
        Route.ADD_INVOLVEMENT,
        child + "/involvements",
        Map.of(),
        "{\"serviceType\":\"social-care\",\"start\":\"2026-11-04\"}");
    notices(draw, who);
  }

  private static void notices(Draw draw, String... usual) {
    list(draw, draw.who(usual), Route.LIST_NOTICES, "/v1/notices?");
  }

  private static void readNotice(Draw draw) {
    String who = draw.who("york.nurse", "leeds.socialworker");
    int list = draw.call(who, Route.LIST_NOTICES, "/v1/notices?limit=200");
    String notice = "<" + list + ":/items/" + draw.upTo(2) + "/noticeId>";
    draw.call(
        draw.who(who, who, "york.police"), Route.READ_NOTICE, "/v1/notices/" + notice + "/reading");
  }

  private static void decideReview(Draw draw) {
    String who = draw.who(TEAMS);
    int list = draw.call(who, Route.LIST_REVIEWS, "/v1/reviews?limit=200");
    String item = "<" + list + ":/items/" + draw.upTo(2);
    String decision =
        draw.pick(
            "\"link\",\"childId\":\"" + item + "/candidates/0/childId>\"",
            "\"create\"",
            "\"reject\"",
            "\"link\",\"childId\":\"<hidden>\"");
    draw.call(
        who,
        Route.DECIDE_REVIEW,
        "/v1/reviews/" + item + "/reviewId>/decision",
        Map.of(),
        "{\"decision\":" + decision + "}");
    draw.call(who, Route.LIST_REVIEWS, "/v1/reviews?limit=200");
  }

  private static void requestAccount(Draw draw) {
    String council = draw.pick("E06000014", "E06000014", "E08000035");
    draw.call(
        draw.who(ADMINS),
        Route.REQUEST_ACCOUNT,
        "/v1/accounts",
        Map.of(),
        """
        {"givenName": "Helen", "familyName": "Ward", "email": "helen%d@york.example",
         "phone": "0113 496 0101", "organisation": {"code": "%s-HV", "name": "Visiting"},
         "council": "%s", "jobRole": "health-visitor", "roles": ["practitioner"]}
        """
            .formatted(draw.upTo(3), council, council));
  }

  private static void takeStep(Draw draw) {
    String who = draw.pick(ADMINS);
    int many = draw.percent(50) ? 4 : 1;
    String account = account(draw);
    for (String step : List.of("sponsorship", "checks", "training", "agreement").subList(0, many)) {
      draw.call(
          who,
          Route.TAKE_ACCOUNT_STEP,
          "/v1/accounts/" + account + "/steps",
          Map.of(),
          "{\"step\":\"%s\",\"date\":\"2026-11-20\",\"reference\":\"%s-%d\"}"
              .formatted(step, step, draw.upTo(5)));
    }
  }

  private static String account(Draw draw) {
    return draw.percent(80) ? draw.earlier(Route.REQUEST_ACCOUNT, ":/accountId") : "leeds.police";
  }

  private static void onAccount(Draw draw, Route route, String step, String body) {
    draw.call(
        draw.who("york.deputy", "york.auditor", "leeds.admin"),
        route,
        "/v1/accounts/" + account(draw) + "/" + step,
        Map.of(),
        body);
  }
}
