package org.contactpoint.http.door;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.token.TokenCheck;

/** Who calls: a verified token of an account that is active at this moment (the rules, §2). */
final class SignIn {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]+)");

  private final Doorway doorway;

  SignIn(Doorway doorway) {
    this.doorway = doorway;
  }

  Caller caller(Visit visit) {
    Account account = visit.account(verified(visit)).orElseThrow(() -> rejected("no-account"));
    Caller caller = new Caller(account, null, visit.requestId());
    visit.acts(Actor.of(caller), null);
    if (!account.isActive()) {
      throw new Stopped(Answer.refused(Denial.ACCOUNT_NOT_ACTIVE));
    }
    return caller;
  }

  private AccountId verified(Visit visit) {
    String token = bearer(visit).orElseThrow(() -> rejected("no-token"));
    return switch (doorway.tokens().verify(token)) {
      case TokenCheck.Verified verified -> verified.account();
      case TokenCheck.Rejected rejected -> throw rejected(rejected.code());
      case TokenCheck.Unavailable ignored ->
          throw new Stopped(Answer.failed(ProblemKind.SIGN_IN_UNAVAILABLE));
    };
  }

  private static Optional<String> bearer(Visit visit) {
    return visit
        .header("Authorization")
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(credentials -> credentials.group(1));
  }

  private Stopped rejected(String code) {
    doorway.unauthenticated().count(code);
    return new Stopped(Answer.failed(ProblemKind.UNAUTHENTICATED));
  }
}
