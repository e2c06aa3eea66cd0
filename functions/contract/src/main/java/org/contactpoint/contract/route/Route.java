package org.contactpoint.contract.route;

import static org.contactpoint.contract.route.Method.DELETE;
import static org.contactpoint.contract.route.Method.GET;
import static org.contactpoint.contract.route.Method.PATCH;
import static org.contactpoint.contract.route.Method.POST;
import static org.contactpoint.contract.route.Method.PUT;
import static org.contactpoint.contract.route.RouteFunction.ACCOUNTS;
import static org.contactpoint.contract.route.RouteFunction.AUDIT;
import static org.contactpoint.contract.route.RouteFunction.EVERY;
import static org.contactpoint.contract.route.RouteFunction.REGISTRATION;
import static org.contactpoint.contract.route.RouteFunction.SEARCH;
import static org.contactpoint.contract.route.RouteFunction.SHIELDING;
import static org.contactpoint.contract.route.RouteFunction.UPLOADS;
import static org.contactpoint.contract.route.RouteFunction.WATCH;
import static org.contactpoint.contract.route.RouteRequirement.IDEMPOTENCY_KEY;
import static org.contactpoint.contract.route.RouteRequirement.IF_MATCH;
import static org.contactpoint.contract.route.RouteRequirement.PURPOSE;
import static org.contactpoint.contract.route.RouteRequirement.TOKEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every route of version 1 of the web API: who serves it, which act it is, what it asks for. */
public enum Route {
  SEARCH_CHILDREN(SEARCH, POST, "/v1/searches", "search", TOKEN),
  VIEW_CHILD(SEARCH, GET, "/v1/children/{childId}", "view-record", TOKEN, PURPOSE),

  REGISTER_CHILD(
      REGISTRATION, POST, "/v1/children", "register-child", TOKEN, PURPOSE, IDEMPOTENCY_KEY),
  CORRECT_CHILD(
      REGISTRATION,
      PATCH,
      "/v1/children/{childId}",
      "correct-child",
      TOKEN,
      PURPOSE,
      IDEMPOTENCY_KEY,
      IF_MATCH),
  ADD_INVOLVEMENT(
      REGISTRATION,
      POST,
      "/v1/children/{childId}/involvements",
      "add-involvement",
      TOKEN,
      IDEMPOTENCY_KEY),
  END_INVOLVEMENT(
      REGISTRATION,
      PATCH,
      "/v1/children/{childId}/involvements/{involvementId}",
      "change-involvement",
      TOKEN,
      IDEMPOTENCY_KEY,
      IF_MATCH),
  WITHDRAW_CONSENT(
      REGISTRATION,
      POST,
      "/v1/children/{childId}/involvements/{involvementId}/consent-withdrawal",
      "change-involvement",
      TOKEN,
      IDEMPOTENCY_KEY),
  MERGE_CHILDREN(
      REGISTRATION,
      POST,
      "/v1/children/{childId}/merges",
      "merge-children",
      TOKEN,
      IDEMPOTENCY_KEY),
  READ_MERGE(REGISTRATION, GET, "/v1/children/{childId}/merges/{mergeId}", "read-merge", TOKEN),
  UNDO_MERGE(
      REGISTRATION, DELETE, "/v1/children/{childId}/merges/{mergeId}", "merge-children", TOKEN),
  APPROVE_MERGE(
      REGISTRATION,
      POST,
      "/v1/children/{childId}/merges/{mergeId}/approval",
      "approve-merge",
      TOKEN,
      IDEMPOTENCY_KEY),
  DISTINGUISH_CHILDREN(
      REGISTRATION,
      POST,
      "/v1/children/{childId}/distinctions",
      "distinguish-children",
      TOKEN,
      IDEMPOTENCY_KEY),
  LIST_DUPLICATES(REGISTRATION, GET, "/v1/duplicates", "work-duplicates", TOKEN),
  VIEW_DUPLICATE(
      REGISTRATION, GET, "/v1/duplicates/{duplicateId}", "work-duplicates", TOKEN, PURPOSE),

  ASK_SHIELD(
      SHIELDING, POST, "/v1/children/{childId}/shield", "ask-shield", TOKEN, IDEMPOTENCY_KEY),
  LIST_SHIELDS(SHIELDING, GET, "/v1/shields", "list-shields", TOKEN),
  DECIDE_SHIELD(
      SHIELDING, POST, "/v1/shields/{shieldId}/decision", "decide-shield", TOKEN, IDEMPOTENCY_KEY),
  REVIEW_SHIELD(
      SHIELDING, POST, "/v1/shields/{shieldId}/review", "review-shield", TOKEN, IDEMPOTENCY_KEY),
  APPROVE_SHIELD_REMOVAL(
      SHIELDING,
      POST,
      "/v1/shields/{shieldId}/removal-approval",
      "approve-shield-removal",
      TOKEN,
      IDEMPOTENCY_KEY),
  APPEAL_SHIELD(
      SHIELDING, POST, "/v1/shields/{shieldId}/appeal", "appeal-shield", TOKEN, IDEMPOTENCY_KEY),
  ASK_CALL_BACK(
      SHIELDING,
      POST,
      "/v1/children/{childId}/call-backs",
      "ask-call-back",
      TOKEN,
      IDEMPOTENCY_KEY),
  LIST_CALL_BACKS(SHIELDING, GET, "/v1/call-backs", "work-call-backs", TOKEN),
  CLOSE_CALL_BACK(
      SHIELDING,
      POST,
      "/v1/call-backs/{callBackId}/closure",
      "work-call-backs",
      TOKEN,
      IDEMPOTENCY_KEY),

  BREAK_GLASS(
      SHIELDING, POST, "/v1/children/{childId}/break-glass", "break-glass", TOKEN, IDEMPOTENCY_KEY),
  LIST_INVESTIGATIONS(SHIELDING, GET, "/v1/investigations", "list-investigations", TOKEN),
  CLOSE_INVESTIGATION(
      SHIELDING,
      POST,
      "/v1/investigations/{investigationId}/closure",
      "close-investigation",
      TOKEN,
      IDEMPOTENCY_KEY),
  START_MOVE(SHIELDING, POST, "/v1/children/{childId}/moves", "start-move", TOKEN, IDEMPOTENCY_KEY),
  LIST_MOVES(SHIELDING, GET, "/v1/moves", "list-moves", TOKEN),
  ACCEPT_MOVE(
      SHIELDING, POST, "/v1/moves/{moveId}/acceptance", "decide-move", TOKEN, IDEMPOTENCY_KEY),
  DECLINE_MOVE(
      SHIELDING, POST, "/v1/moves/{moveId}/decline", "decide-move", TOKEN, IDEMPOTENCY_KEY),
  WITHDRAW_MOVE(
      SHIELDING, POST, "/v1/moves/{moveId}/withdrawal", "start-move", TOKEN, IDEMPOTENCY_KEY),
  RECORD_PARTICIPATION(
      SHIELDING,
      POST,
      "/v1/children/{childId}/participation",
      "change-life-cycle",
      TOKEN,
      IDEMPOTENCY_KEY),
  END_PARTICIPATION(
      SHIELDING, DELETE, "/v1/children/{childId}/participation", "change-life-cycle", TOKEN),
  RECORD_DEATH(
      SHIELDING, POST, "/v1/children/{childId}/death", "change-life-cycle", TOKEN, IDEMPOTENCY_KEY),
  CORRECT_DEATH(
      SHIELDING,
      POST,
      "/v1/children/{childId}/death-correction",
      "change-life-cycle",
      TOKEN,
      IDEMPOTENCY_KEY),
  RECORD_DEPARTURE(
      SHIELDING,
      POST,
      "/v1/children/{childId}/departure",
      "change-life-cycle",
      TOKEN,
      IDEMPOTENCY_KEY),
  FORECAST_LIFE_CYCLE(SHIELDING, GET, "/v1/life-cycle/forecast", "forecast-life-cycle", TOKEN),
  READ_CERTIFICATE(SHIELDING, GET, "/v1/destructions/{childId}", "read-certificate", TOKEN),

  RECEIVE_ACCESS_REQUEST(
      SHIELDING,
      POST,
      "/v1/subject-access-requests",
      "receive-access-request",
      TOKEN,
      IDEMPOTENCY_KEY),
  LIST_ACCESS_REQUESTS(
      SHIELDING, GET, "/v1/subject-access-requests", "list-access-requests", TOKEN),
  TAKE_ACCESS_STEP(
      SHIELDING,
      POST,
      "/v1/subject-access-requests/{requestId}/steps",
      "take-access-step",
      TOKEN,
      IDEMPOTENCY_KEY),
  RELEASE_ACCESS_DOCUMENT(
      SHIELDING,
      POST,
      "/v1/subject-access-requests/{requestId}/release",
      "decide-access-request",
      TOKEN,
      IDEMPOTENCY_KEY),
  REFUSE_ACCESS_REQUEST(
      SHIELDING,
      POST,
      "/v1/subject-access-requests/{requestId}/refusal",
      "decide-access-request",
      TOKEN,
      IDEMPOTENCY_KEY),
  EXTEND_ACCESS_REQUEST(
      SHIELDING,
      POST,
      "/v1/subject-access-requests/{requestId}/extension",
      "decide-access-request",
      TOKEN,
      IDEMPOTENCY_KEY),
  COMPLAIN_OF_ACCESS(
      SHIELDING,
      POST,
      "/v1/subject-access-requests/{requestId}/complaint",
      "decide-access-request",
      TOKEN,
      IDEMPOTENCY_KEY),
  READ_ACCESS_DOCUMENT(
      SHIELDING,
      GET,
      "/v1/subject-access-requests/{requestId}/document",
      "read-access-document",
      TOKEN),

  READ_TRAIL(AUDIT, GET, "/v1/audit/entries", "read-trail", TOKEN),
  VERIFY_TRAIL(AUDIT, GET, "/v1/audit/verification", "verify-trail", TOKEN),
  READ_OWN_ACCOUNT(AUDIT, GET, "/v1/me", "read-own-account", TOKEN),
  READ_OWN_TRAIL(AUDIT, GET, "/v1/me/trail", "read-own-trail", TOKEN),

  ANNOUNCE_UPLOAD(UPLOADS, POST, "/v1/uploads", "announce-upload", TOKEN, IDEMPOTENCY_KEY),
  ISSUE_UPLOAD_FORM(UPLOADS, POST, "/v1/upload-forms", "announce-upload", TOKEN, IDEMPOTENCY_KEY),
  LIST_UPLOADS(UPLOADS, GET, "/v1/uploads", "read-uploads", TOKEN),
  READ_UPLOAD(UPLOADS, GET, "/v1/uploads/{uploadId}", "read-uploads", TOKEN),
  READ_UPLOAD_REPORT(UPLOADS, GET, "/v1/uploads/{uploadId}/report", "read-uploads", TOKEN),
  CONFIRM_UPLOAD(
      UPLOADS,
      POST,
      "/v1/uploads/{uploadId}/confirmation",
      "confirm-upload",
      TOKEN,
      IDEMPOTENCY_KEY),
  REVERSE_UPLOAD(
      UPLOADS, POST, "/v1/uploads/{uploadId}/reversal", "reverse-upload", TOKEN, IDEMPOTENCY_KEY),
  LIST_REVIEWS(UPLOADS, GET, "/v1/reviews", "work-reviews", TOKEN),
  DECIDE_REVIEW(
      UPLOADS, POST, "/v1/reviews/{reviewId}/decision", "work-reviews", TOKEN, IDEMPOTENCY_KEY),

  REQUEST_ACCOUNT(ACCOUNTS, POST, "/v1/accounts", "manage-accounts", TOKEN, IDEMPOTENCY_KEY),
  LIST_ACCOUNTS(ACCOUNTS, GET, "/v1/accounts", "manage-accounts", TOKEN),
  TAKE_ACCOUNT_STEP(
      ACCOUNTS, POST, "/v1/accounts/{accountId}/steps", "manage-accounts", TOKEN, IDEMPOTENCY_KEY),
  ACTIVATE_ACCOUNT(
      ACCOUNTS,
      POST,
      "/v1/accounts/{accountId}/activation",
      "manage-accounts",
      TOKEN,
      IDEMPOTENCY_KEY),
  SUSPEND_ACCOUNT(
      ACCOUNTS,
      POST,
      "/v1/accounts/{accountId}/suspension",
      "suspend-account",
      TOKEN,
      IDEMPOTENCY_KEY),
  REINSTATE_ACCOUNT(
      ACCOUNTS,
      POST,
      "/v1/accounts/{accountId}/reinstatement",
      "manage-accounts",
      TOKEN,
      IDEMPOTENCY_KEY),
  CLOSE_ACCOUNT(
      ACCOUNTS,
      POST,
      "/v1/accounts/{accountId}/closure",
      "manage-accounts",
      TOKEN,
      IDEMPOTENCY_KEY),
  REQUEST_RE_INVITATION(
      ACCOUNTS,
      POST,
      "/v1/accounts/{accountId}/re-invitation",
      "manage-accounts",
      TOKEN,
      IDEMPOTENCY_KEY),
  APPROVE_RE_INVITATION(
      ACCOUNTS,
      POST,
      "/v1/accounts/{accountId}/re-invitation/approval",
      "manage-accounts",
      TOKEN,
      IDEMPOTENCY_KEY),

  WATCH_CHILD(REGISTRATION, PUT, "/v1/children/{childId}/watch", "watch-child", TOKEN),
  STOP_WATCHING_CHILD(REGISTRATION, DELETE, "/v1/children/{childId}/watch", "watch-child", TOKEN),
  LIST_NOTICES(REGISTRATION, GET, "/v1/notices", "read-notices", TOKEN),
  READ_NOTICE(
      REGISTRATION, POST, "/v1/notices/{noticeId}/reading", "read-notices", TOKEN, IDEMPOTENCY_KEY),
  LIST_ALERTS(WATCH, GET, "/v1/alerts", "list-alerts", TOKEN),
  CLOSE_ALERT(WATCH, POST, "/v1/alerts/{alertId}/closure", "close-alert", TOKEN, IDEMPOTENCY_KEY),
  APPROVE_OPENING(
      WATCH, POST, "/v1/alerts/{alertId}/approval", "approve-opening", TOKEN, IDEMPOTENCY_KEY),

  HEALTH(EVERY, GET, "/health", null),
  OPENAPI(EVERY, GET, "/openapi.yaml", null),
  OPENAPI_JSON(EVERY, GET, "/openapi.json", null),
  DOCS(EVERY, GET, "/docs", null),
  DOCS_FILE(EVERY, GET, "/docs/{file}", null);

  private final RouteFunction function;
  private final Method method;
  private final String path;
  private final @Nullable String action;

  // Filled once, in the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<RouteRequirement> needs;

  Route(
      RouteFunction function,
      Method method,
      String path,
      @Nullable String action,
      RouteRequirement... needs) {
    this.function = function;
    this.method = method;
    this.path = path;
    this.action = action;
    this.needs = EnumSet.noneOf(RouteRequirement.class);
    this.needs.addAll(List.of(needs));
  }

  /** The deployable that serves it. */
  public RouteFunction function() {
    return function;
  }

  /** Its HTTP method. */
  public Method method() {
    return method;
  }

  /** Its path, ids in braces (RFC 6570, level 1). */
  public String path() {
    return path;
  }

  /** The code of the act that the access policy decides on; empty where no token is needed. */
  public Optional<String> action() {
    return Optional.ofNullable(action);
  }

  /**
   * The code of the act in the trail, the same where it is refused as where it is done. Several
   * acts may be one action of the access policy.
   */
  public String act() {
    return switch (this) {
      case SEARCH_CHILDREN -> "search";
      case VIEW_CHILD, VIEW_DUPLICATE -> "view-record";
      case ISSUE_UPLOAD_FORM -> "announce-upload";
      case LIST_UPLOADS -> "read-uploads";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  /** Whether a request must have that header. */
  public boolean needs(RouteRequirement need) {
    return needs.contains(need);
  }
}
