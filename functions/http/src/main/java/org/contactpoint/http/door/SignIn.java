package org.contactpoint.http.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.token.TokenCheck;

/** Who calls: a verified token of an account that is active at this moment (the rules, §2). */
final class SignIn {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]+)");

  /** The header in which a case-management system names the account that it acts for. */
  static final String ON_BEHALF_OF = "On-Behalf-Of";

  private static final int LONGEST_ID = 128;

  private final Doorway doorway;

  SignIn(Doorway doorway) {
    this.doorway = doorway;
  }

  Caller caller(Visit visit) {
    TokenCheck.Verified token = verified(visit);
    Account account =
        visit
            .signedIn(token)
            .filter(found -> found.isMachine() == token.machine())
            .orElseThrow(() -> rejected("no-account"));
    Caller caller = new Caller(account, null, visit.requestId());
    visit.acts(Actor.of(caller), null);
    if (!account.isActive()) {
      throw new EarlyResponse(Answer.refused(Denial.ACCOUNT_NOT_ACTIVE));
    }
    return account.plays(Role.CASE_SYSTEM) ? acting(visit, caller) : caller;
  }

  /** A case-management system says for whom it acts; nobody else can say so here. */
  private static Caller acting(Visit visit, Caller system) {
    Account person =
        visit
            .header(ON_BEHALF_OF)
            .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
            .flatMap(id -> visit.account(new AccountId(id)))
            .orElseThrow(() -> new EarlyResponse(Answer.refused(Denial.NOT_ON_BEHALF)));
    if (AccessPolicy.decideOnBehalf(system.account(), person) instanceof Decision.Denied denied) {
      throw new EarlyResponse(Answer.refused(denied.because()));
    }
    Caller acting = system.actingFor(person);
    visit.acts(Actor.of(acting), null);
    return acting;
  }

  private TokenCheck.Verified verified(Visit visit) {
    String token = bearer(visit).orElseThrow(() -> rejected("no-token"));
    return switch (doorway.tokens().verify(token)) {
      case TokenCheck.Verified verified -> verified;
      case TokenCheck.Rejected rejected -> throw rejected(rejected.code());
      case TokenCheck.Unavailable ignored ->
          throw new EarlyResponse(Answer.failed(ProblemKind.SIGN_IN_UNAVAILABLE));
    };
  }

  private static Optional<String> bearer(Visit visit) {
    return visit
        .header("Authorization")
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(credentials -> credentials.group(1));
  }

  private EarlyResponse rejected(String code) {
    doorway.unauthenticated().count(code);
    return new EarlyResponse(Answer.failed(ProblemKind.UNAUTHENTICATED));
  }
}
