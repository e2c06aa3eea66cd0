package org.contactpoint.http.request;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Accounts;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.token.AccessTokens;
import org.contactpoint.http.token.TokenCheck;
import org.contactpoint.http.token.UnauthenticatedCalls;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls: a verified token of an account that is active at this moment (rules §2). A
 * call of which nobody knows who makes it has no entry and is counted instead (rules §7).
 */
@Singleton
public final class Authentication {
  private final AccessTokens tokens;
  private final UnauthenticatedCalls unauthenticated;
  private final Accounts accounts;

  Authentication(AccessTokens tokens, UnauthenticatedCalls unauthenticated, Accounts accounts) {
    this.tokens = tokens;
    this.unauthenticated = unauthenticated;
    this.accounts = accounts;
  }

  /** The caller; 401 without a good token, 403 for an account that is not active. */
  public Admission<Authenticated> authenticate(RequestContext context) {
    return context
        .credentials()
        .token()
        .map(token -> verified(context, token))
        .orElseGet(() -> rejected("no-token"));
  }

  private Admission<Authenticated> verified(RequestContext context, String token) {
    return switch (tokens.verify(token)) {
      case TokenCheck.Verified verified ->
          accounts
              .findSignedIn(verified.account(), verified.subject())
              .filter(account -> account.isMachine() == verified.machine())
              .map(account -> active(context, account, verified.signedIn()))
              .orElseGet(() -> rejected("no-account"));
      case TokenCheck.Rejected rejected -> rejected(rejected.code());
      case TokenCheck.Unavailable ignored -> nobody(Answer.failed(ProblemKind.SIGN_IN_UNAVAILABLE));
    };
  }

  private Admission<Authenticated> active(
      RequestContext context, Account account, @Nullable Instant signedIn) {
    Authenticated caller =
        new Authenticated(context, new Caller(account, null, context.requestId()), signedIn);
    if (!account.isActive()) {
      return caller.ended(Answer.refused(Denial.ACCOUNT_NOT_ACTIVE));
    }
    if (account.plays(Role.CASE_SYSTEM)) {
      return acting(caller);
    }
    return context.credentials().onBehalfOf() == null
        ? new Admission.Admitted<>(caller)
        : caller.ended(Answer.refused(Denial.NOT_ON_BEHALF));
  }

  /** A case-management system says for whom it acts; whoever else says so here is refused. */
  private Admission<Authenticated> acting(Authenticated system) {
    Account person =
        Optional.ofNullable(system.context().credentials().onBehalfOf())
            .flatMap(id -> AccountId.parse(id).toOptional())
            .flatMap(accounts::find)
            .orElse(null);
    return switch (AccessPolicy.decideOnBehalf(system.caller().account(), person)) {
      case Decision.Denied denied -> system.ended(Answer.refused(denied.because()));
      case Decision.Permitted ignored when person == null ->
          system.ended(Answer.refused(Denial.NOT_ON_BEHALF));
      case Decision.Permitted ignored ->
          new Admission.Admitted<>(
              new Authenticated(system.context(), system.caller().actingFor(person), null));
    };
  }

  private <T> Admission<T> rejected(String code) {
    unauthenticated.count(code);
    return nobody(Answer.failed(ProblemKind.UNAUTHENTICATED));
  }

  private static <T> Admission<T> nobody(Answer answer) {
    return new Admission.Ended<>(answer, Attribution.NOBODY);
  }
}
