package org.contactpoint.domain.access;

import static org.contactpoint.domain.access.Role.CASE_SYSTEM;
import static org.contactpoint.domain.access.Role.COUNCIL_AUDITOR;
import static org.contactpoint.domain.access.Role.FEED;
import static org.contactpoint.domain.access.Role.MANAGEMENT_TEAM;
import static org.contactpoint.domain.access.Role.NATIONAL_AUDITOR;
import static org.contactpoint.domain.access.Role.OVERRIDE_PRACTITIONER;
import static org.contactpoint.domain.access.Role.PRACTITIONER;
import static org.contactpoint.domain.access.Role.SHIELD_APPROVER;
import static org.contactpoint.domain.access.Role.USER_ADMINISTRATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.value.Authority;
import org.jspecify.annotations.Nullable;

/**
 * The one access policy, the same on every channel (rules §2).
 *
 * <p>Each line of the table names an action and the grants for it, the plainest first: a role and
 * the standing that it needs. A feed is a machine and may never call a person's route; a
 * case-management system has no line, since it does only what the person may for whom it acts.
 */
public final class AccessPolicy {

  /** How long ago somebody may have signed in who states an emergency (rules §6). */
  public static final Duration LATEST_SIGN_IN = Duration.ofMinutes(5);

  private record Grant(Role role, CallerRelation needs) {}

  /**
   * What a person's system may do for them; nothing that depends on their relation to the thing.
   */
  private static final Set<Action> THROUGH_A_SYSTEM =
      EnumSet.of(
          Action.SEARCH,
          Action.VIEW_RECORD,
          Action.ADD_INVOLVEMENT,
          Action.ASK_CALL_BACK,
          Action.READ_OWN_ACCOUNT);

  private static final Map<Action, List<Grant>> TABLE = new EnumMap<>(Action.class);

  static {
    allow(Action.SEARCH, PRACTITIONER, OVERRIDE_PRACTITIONER, MANAGEMENT_TEAM, SHIELD_APPROVER);
    allow(
        Action.VIEW_RECORD, PRACTITIONER, OVERRIDE_PRACTITIONER, MANAGEMENT_TEAM, SHIELD_APPROVER);
    allow(
        Action.ASK_CALL_BACK,
        PRACTITIONER,
        OVERRIDE_PRACTITIONER,
        MANAGEMENT_TEAM,
        SHIELD_APPROVER);
    allow(Action.WORK_CALL_BACKS, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.REGISTER_CHILD, MANAGEMENT_TEAM);
    allow(Action.CORRECT_CHILD, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.ADD_INVOLVEMENT, PRACTITIONER, OVERRIDE_PRACTITIONER, MANAGEMENT_TEAM);
    allow(
        Action.CHANGE_INVOLVEMENT,
        CallerRelation.OWN,
        PRACTITIONER,
        OVERRIDE_PRACTITIONER,
        MANAGEMENT_TEAM);
    allow(Action.MERGE_CHILDREN, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.READ_MERGE, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM, SHIELD_APPROVER);
    allow(Action.APPROVE_MERGE, CallerRelation.OWN_COUNCIL, SHIELD_APPROVER);
    allow(Action.DISTINGUISH_CHILDREN, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.WORK_DUPLICATES, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.START_MOVE, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.DECIDE_MOVE, CallerRelation.OWN, MANAGEMENT_TEAM);
    allow(Action.LIST_MOVES, MANAGEMENT_TEAM);
    allow(Action.RECEIVE_ACCESS_REQUEST, MANAGEMENT_TEAM);
    allow(Action.LIST_ACCESS_REQUESTS, MANAGEMENT_TEAM, SHIELD_APPROVER);
    allow(Action.TAKE_ACCESS_STEP, CallerRelation.OWN, MANAGEMENT_TEAM);
    allow(Action.TAKE_ACCESS_STEP, CallerRelation.OWN_COUNCIL, SHIELD_APPROVER);
    allow(Action.DECIDE_ACCESS_REQUEST, CallerRelation.OWN, MANAGEMENT_TEAM);
    allow(Action.READ_ACCESS_DOCUMENT, CallerRelation.OWN, MANAGEMENT_TEAM);
    allow(Action.CHANGE_LIFE_CYCLE, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.FORECAST_LIFE_CYCLE, USER_ADMINISTRATOR);
    allow(Action.FORECAST_LIFE_CYCLE, CallerRelation.WITH_ENGLAND, MANAGEMENT_TEAM);
    // Nothing says any more which council's the child was, and the day may tell what was hidden.
    allow(Action.READ_CERTIFICATE, NATIONAL_AUDITOR);
    allow(Action.ASK_SHIELD, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.ASK_SHIELD, CallerRelation.INVOLVED, PRACTITIONER, OVERRIDE_PRACTITIONER);
    allow(Action.DECIDE_SHIELD, CallerRelation.OWN_COUNCIL, SHIELD_APPROVER);
    allow(Action.REVIEW_SHIELD, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.APPROVE_SHIELD_REMOVAL, CallerRelation.OWN_COUNCIL, SHIELD_APPROVER);
    allow(Action.APPEAL_SHIELD, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.LIST_SHIELDS, MANAGEMENT_TEAM, SHIELD_APPROVER);
    allow(Action.BREAK_GLASS, OVERRIDE_PRACTITIONER);
    allow(Action.LIST_INVESTIGATIONS, COUNCIL_AUDITOR, NATIONAL_AUDITOR, MANAGEMENT_TEAM);
    allow(Action.CLOSE_INVESTIGATION, CallerRelation.OWN_COUNCIL, COUNCIL_AUDITOR);
    allow(Action.CLOSE_INVESTIGATION, CallerRelation.WITH_ENGLAND, NATIONAL_AUDITOR);
    allow(Action.ANNOUNCE_UPLOAD, FEED, MANAGEMENT_TEAM);
    allow(Action.READ_UPLOADS, CallerRelation.OWN, FEED, MANAGEMENT_TEAM);
    allow(Action.CONFIRM_UPLOAD, CallerRelation.OWN, MANAGEMENT_TEAM);
    allow(Action.REVERSE_UPLOAD, CallerRelation.OWN, FEED, MANAGEMENT_TEAM);
    allow(Action.WORK_REVIEWS, CallerRelation.OWN_COUNCIL, MANAGEMENT_TEAM);
    allow(Action.READ_TRAIL, NATIONAL_AUDITOR);
    allow(Action.READ_TRAIL, CallerRelation.OWN_COUNCIL, COUNCIL_AUDITOR);
    allow(Action.VERIFY_TRAIL, NATIONAL_AUDITOR, COUNCIL_AUDITOR);
    allow(Action.MANAGE_ACCOUNTS, CallerRelation.OWN_COUNCIL, USER_ADMINISTRATOR);
    allow(Action.SUSPEND_ACCOUNT, NATIONAL_AUDITOR);
    allow(Action.SUSPEND_ACCOUNT, CallerRelation.OWN_COUNCIL, USER_ADMINISTRATOR, COUNCIL_AUDITOR);
    allow(Action.LIST_ALERTS, COUNCIL_AUDITOR, NATIONAL_AUDITOR);
    allow(Action.CLOSE_ALERT, CallerRelation.OWN_COUNCIL, COUNCIL_AUDITOR);
    allow(Action.CLOSE_ALERT, NATIONAL_AUDITOR);
    allow(Action.APPROVE_OPENING, CallerRelation.OWN_COUNCIL, COUNCIL_AUDITOR);
    allow(Action.APPROVE_OPENING, NATIONAL_AUDITOR);
    allow(
        Action.READ_OWN_ACCOUNT,
        PRACTITIONER,
        OVERRIDE_PRACTITIONER,
        MANAGEMENT_TEAM,
        SHIELD_APPROVER,
        USER_ADMINISTRATOR,
        COUNCIL_AUDITOR,
        NATIONAL_AUDITOR,
        FEED);
    allow(
        Action.READ_OWN_TRAIL,
        PRACTITIONER,
        OVERRIDE_PRACTITIONER,
        MANAGEMENT_TEAM,
        SHIELD_APPROVER,
        USER_ADMINISTRATOR,
        COUNCIL_AUDITOR,
        NATIONAL_AUDITOR);
    allow(
        Action.WATCH_CHILD,
        CallerRelation.INVOLVED,
        PRACTITIONER,
        OVERRIDE_PRACTITIONER,
        MANAGEMENT_TEAM);
    allow(Action.READ_NOTICES, PRACTITIONER, OVERRIDE_PRACTITIONER, MANAGEMENT_TEAM);
  }

  private AccessPolicy() {}

  private static void allow(Action action, Role... roles) {
    allow(action, CallerRelation.NONE, roles);
  }

  private static void allow(Action action, CallerRelation needs, Role... roles) {
    List<Grant> grants = TABLE.computeIfAbsent(action, ignored -> new java.util.ArrayList<>());
    for (Role role : roles) {
      grants.add(new Grant(role, needs));
    }
  }

  /**
   * Whether any role of the caller could ever do this: what a route asks before it looks at the
   * thing.
   */
  public static Decision decide(Caller caller, Action action) {
    if (caller.account().plays(CASE_SYSTEM)) {
      return decideThroughSystem(caller.onBehalfOf(), action);
    }
    Decision own = firstGrant(caller.account(), action);
    return caller.onBehalfOf() == null ? own : both(own, firstGrant(caller.onBehalfOf(), action));
  }

  /**
   * Whether the caller may do this to a thing to which they have those relations.
   *
   * @param otherwise the denial where the role would do but the standing is missing
   */
  public static Decision decide(
      Caller caller, Action action, Set<CallerRelation> relations, Denial otherwise) {
    Decision role = decide(caller, action);
    if (role instanceof Decision.Denied) {
      return role;
    }
    if (relations.contains(CallerRelation.ASKED_BY_CALLER)) {
      return Decision.denied(Denial.SAME_PERSON);
    }
    return grants(action).stream()
        .filter(grant -> acting(caller).plays(grant.role()))
        .filter(grant -> grant.needs() == CallerRelation.NONE || relations.contains(grant.needs()))
        .findFirst()
        .<Decision>map(grant -> Decision.permitted(grant.role()))
        .orElseGet(() -> Decision.denied(otherwise));
  }

  /**
   * Whether the caller may do this, who must have signed in a short time ago: by the time of the
   * sign-in itself, which no renewal of a token changes. A time that is unknown or to come is none.
   *
   * @param signedIn when the person signed in, null where the token does not say
   */
  public static Decision decide(
      Caller caller, Action action, @Nullable Instant signedIn, Instant now) {
    Decision role = decide(caller, action);
    boolean recent =
        signedIn != null && !signedIn.isAfter(now) && !signedIn.plus(LATEST_SIGN_IN).isBefore(now);
    return role instanceof Decision.Denied || recent ? role : Decision.denied(Denial.SIGN_IN_AGAIN);
  }

  /** Whether the caller may state that purpose (rules §3). */
  public static Decision decide(Caller caller, Action action, Purpose purpose) {
    Decision role = decide(caller, action);
    if (role instanceof Decision.Denied || !purpose.teamOnly()) {
      return role;
    }
    Account other = caller.onBehalfOf();
    boolean both =
        caller.account().plays(MANAGEMENT_TEAM) && (other == null || other.plays(MANAGEMENT_TEAM));
    return both ? Decision.permitted(MANAGEMENT_TEAM) : Decision.denied(Denial.PURPOSE_NOT_ALLOWED);
  }

  /**
   * Whether the caller may read an archived record: as the team of the responsible council, by
   * itself, and after the first year for an enquiry or a review alone (rules §9).
   *
   * @param own whether the caller's authority answers for the child
   */
  public static Decision decideArchive(
      Caller caller, boolean own, LifeStage stage, Purpose purpose) {
    Decision stated = decide(caller, Action.VIEW_RECORD, purpose);
    if (stated instanceof Decision.Denied) {
      return stated;
    }
    if (!mayReadArchives(caller)) {
      return Decision.denied(Denial.ROLE_NOT_ALLOWED);
    }
    if (!own) {
      return Decision.denied(Denial.OTHER_COUNCIL);
    }
    return switch (stage) {
      case LIVE, PARTICIPATING, ARCHIVED_FIRST_YEAR -> Decision.permitted(MANAGEMENT_TEAM);
      case ARCHIVED ->
          purpose.opensArchive()
              ? Decision.permitted(MANAGEMENT_TEAM)
              : Decision.denied(Denial.PURPOSE_NOT_ALLOWED);
      case EXPIRED -> Decision.denied(Denial.PURPOSE_NOT_ALLOWED);
    };
  }

  /** Whether the caller could read any archived record: a management team by itself. */
  public static boolean mayReadArchives(Caller caller) {
    return caller.account().plays(MANAGEMENT_TEAM) && caller.onBehalfOf() == null;
  }

  /**
   * Mediated access: a management team, or a case-management system, acts for an active account of
   * a person of its own council. Whom it may not act for it learns nothing of: an account of
   * another council, a machine's and none at all are denied alike.
   *
   * @param onBehalfOf the account that is named, null if no account has that name
   */
  public static Decision decideOnBehalf(Account account, @Nullable Account onBehalfOf) {
    boolean team = account.plays(MANAGEMENT_TEAM);
    if (onBehalfOf == null
        || !(team || account.plays(CASE_SYSTEM))
        || !mayMediate(account, onBehalfOf)) {
      return Decision.denied(Denial.NOT_ON_BEHALF);
    }
    return onBehalfOf.isActive()
        ? Decision.permitted(team ? MANAGEMENT_TEAM : CASE_SYSTEM)
        : Decision.denied(Denial.ACCOUNT_NOT_ACTIVE);
  }

  private static boolean mayMediate(Account account, Account onBehalfOf) {
    Authority own = account.authority();
    return own != null && onBehalfOf.worksFor(own) && !onBehalfOf.isMachine();
  }

  private static Decision decideThroughSystem(@Nullable Account person, Action action) {
    if (person == null) {
      return Decision.denied(Denial.NOT_ON_BEHALF);
    }
    return THROUGH_A_SYSTEM.contains(action)
        ? firstGrant(person, action)
        : Decision.denied(Denial.ROLE_NOT_ALLOWED);
  }

  private static Decision firstGrant(Account account, Action action) {
    return grants(action).stream()
        .filter(grant -> account.plays(grant.role()))
        .findFirst()
        .<Decision>map(grant -> Decision.permitted(grant.role()))
        .orElseGet(() -> Decision.denied(Denial.ROLE_NOT_ALLOWED));
  }

  private static Account acting(Caller caller) {
    Account person = caller.onBehalfOf();
    return caller.account().plays(CASE_SYSTEM) && person != null ? person : caller.account();
  }

  private static Decision both(Decision own, Decision other) {
    return other instanceof Decision.Denied ? other : own;
  }

  private static List<Grant> grants(Action action) {
    return TABLE.getOrDefault(action, List.of());
  }
}
