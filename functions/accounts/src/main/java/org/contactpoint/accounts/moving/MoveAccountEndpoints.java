package org.contactpoint.accounts.moving;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.contactpoint.accounts.form.AccountAnswers;
import org.contactpoint.accounts.form.AccountResponse;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.VettingStep;
import org.contactpoint.domain.watch.WatchHashes;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.request.AuthorisedRequest;

/** The life of an account, step by step. */
@Singleton
final class MoveAccountEndpoints implements Endpoints {
  private static final String ACCOUNT = "accountId";
  private static final String HOME = "homePostcode";

  private final MoveAccount moveAccount;
  private final WatchHashes hashes;

  MoveAccountEndpoints(MoveAccount moveAccount, WatchHashes hashes) {
    this.moveAccount = moveAccount;
    this.hashes = hashes;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.TAKE_ACCOUNT_STEP, TakeStepRequest.class, AccountResponse.class, this::step),
        Endpoint.of(Route.ACTIVATE_ACCOUNT, AccountResponse.class, this::activate),
        Endpoint.of(
            Route.SUSPEND_ACCOUNT,
            SuspendAccountRequest.class,
            AccountResponse.class,
            this::suspend),
        Endpoint.of(
            Route.REINSTATE_ACCOUNT,
            ReinstateAccountRequest.class,
            AccountResponse.class,
            this::reinstate),
        Endpoint.of(
            Route.CLOSE_ACCOUNT, CloseAccountRequest.class, AccountResponse.class, this::close),
        Endpoint.of(
            Route.REQUEST_RE_INVITATION,
            RequestReInvitationRequest.class,
            AccountResponse.class,
            this::requestReInvitation),
        Endpoint.of(
            Route.APPROVE_RE_INVITATION,
            ApproveReInvitationRequest.class,
            AccountResponse.class,
            this::approveReInvitation));
  }

  private Answer step(AuthorisedRequest request, TakeStepRequest body) {
    return switch (Reference.parse(body.reference())) {
      case Parsed.Invalid<Reference>(String reason) -> invalid("reference", reason);
      case Parsed.Valid<Reference>(Reference reference) -> step(request, body, reference);
    };
  }

  private Answer step(AuthorisedRequest request, TakeStepRequest body, Reference reference) {
    String raw = body.homePostcode();
    if (raw == null) {
      return move(request, new AccountMove.Step(body.step(), body.date(), reference, null));
    }
    if (body.step() != VettingStep.CHECKS) {
      return invalid(HOME, "is stated with the checks alone");
    }
    return switch (Postcode.parse(raw)) {
      case Parsed.Invalid<Postcode>(String reason) -> invalid(HOME, reason);
      case Parsed.Valid<Postcode>(Postcode home) ->
          move(
              request,
              new AccountMove.Step(body.step(), body.date(), reference, hashes.home(home)));
    };
  }

  private static Answer invalid(String field, String reason) {
    return Answer.invalid(List.of(new FieldProblem(field, reason)));
  }

  private Answer activate(AuthorisedRequest request) {
    return move(request, new AccountMove.Activation());
  }

  private Answer suspend(AuthorisedRequest request, SuspendAccountRequest body) {
    return move(request, new AccountMove.Suspension(body.reason()));
  }

  private Answer reinstate(AuthorisedRequest request, ReinstateAccountRequest body) {
    return move(request, new AccountMove.Reinstatement(body.reason()));
  }

  private Answer close(AuthorisedRequest request, CloseAccountRequest body) {
    return move(request, new AccountMove.Closure(body.reason()));
  }

  private Answer requestReInvitation(AuthorisedRequest request, RequestReInvitationRequest body) {
    return move(request, new AccountMove.ReInvitationRequest(body.reason()));
  }

  private Answer approveReInvitation(AuthorisedRequest request, ApproveReInvitationRequest body) {
    return move(request, new AccountMove.ReInvitationApproval(body.confirmedBy()));
  }

  private Answer move(AuthorisedRequest request, AccountMove move) {
    return AccountId.parse(request.pathId(ACCOUNT))
        .toOptional()
        .map(id -> move(request, id, move))
        .orElseGet(Answer::notFound);
  }

  private Answer move(AuthorisedRequest request, AccountId id, AccountMove move) {
    MoveAccountCommand command =
        new MoveAccountCommand(
            request.caller(),
            request.actor(),
            request.action(),
            id,
            move,
            request.remember(200, Map.of(ACCOUNT, id.value())));
    return AccountAnswers.of(
        request.replay().isPresent() ? moveAccount.repeat(command) : moveAccount.handle(command),
        false);
  }
}
