package org.contactpoint.accounts.moving;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import org.contactpoint.accounts.form.AccountAnswers;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.server.DoorController;

/** The life of an account, step by step. */
@DoorController
final class MoveAccountController {
  private static final String ACCOUNT = "accountId";

  private final FrontDoor door;
  private final MoveAccount moveAccount;

  MoveAccountController(FrontDoor door, MoveAccount moveAccount) {
    this.door = door;
    this.moveAccount = moveAccount;
  }

  @Post("/v1/accounts/{accountId}/steps")
  HttpResponse<?> step(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(request, Route.TAKE_ACCOUNT_STEP, Map.of(ACCOUNT, accountId), this::step);
  }

  @Post("/v1/accounts/{accountId}/activation")
  HttpResponse<?> activate(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(request, Route.ACTIVATE_ACCOUNT, Map.of(ACCOUNT, accountId), this::activate);
  }

  @Post("/v1/accounts/{accountId}/suspension")
  HttpResponse<?> suspend(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(request, Route.SUSPEND_ACCOUNT, Map.of(ACCOUNT, accountId), this::suspend);
  }

  @Post("/v1/accounts/{accountId}/reinstatement")
  HttpResponse<?> reinstate(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(
        request, Route.REINSTATE_ACCOUNT, Map.of(ACCOUNT, accountId), this::reinstate);
  }

  @Post("/v1/accounts/{accountId}/closure")
  HttpResponse<?> close(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(request, Route.CLOSE_ACCOUNT, Map.of(ACCOUNT, accountId), this::close);
  }

  @Post("/v1/accounts/{accountId}/re-invitation")
  HttpResponse<?> requestReInvitation(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(
        request,
        Route.REQUEST_RE_INVITATION,
        Map.of(ACCOUNT, accountId),
        this::requestReInvitation);
  }

  @Post("/v1/accounts/{accountId}/re-invitation/approval")
  HttpResponse<?> approveReInvitation(HttpRequest<?> request, @PathVariable String accountId) {
    return door.enter(
        request,
        Route.APPROVE_RE_INVITATION,
        Map.of(ACCOUNT, accountId),
        this::approveReInvitation);
  }

  private Answer step(Call call) {
    TakeStepRequest body = call.body(TakeStepRequest.class);
    return switch (Reference.parse(body.reference())) {
      case Parsed.Invalid<Reference>(String reason) ->
          Answer.invalid(List.of(new FieldProblem("reference", reason)));
      case Parsed.Valid<Reference>(Reference reference) ->
          move(call, new AccountMove.Step(body.step(), body.date(), reference));
    };
  }

  private Answer activate(Call call) {
    call.noBody();
    return move(call, new AccountMove.Activation());
  }

  private Answer suspend(Call call) {
    return move(call, new AccountMove.Suspension(call.body(SuspendAccountRequest.class).reason()));
  }

  private Answer reinstate(Call call) {
    return move(
        call, new AccountMove.Reinstatement(call.body(ReinstateAccountRequest.class).reason()));
  }

  private Answer close(Call call) {
    return move(call, new AccountMove.Closure(call.body(CloseAccountRequest.class).reason()));
  }

  private Answer requestReInvitation(Call call) {
    return move(
        call,
        new AccountMove.ReInvitationRequest(call.body(RequestReInvitationRequest.class).reason()));
  }

  private Answer approveReInvitation(Call call) {
    return move(
        call,
        new AccountMove.ReInvitationApproval(
            call.body(ApproveReInvitationRequest.class).confirmedBy()));
  }

  private Answer move(Call call, AccountMove move) {
    String id = call.pathId(ACCOUNT);
    if (id.isBlank() || id.length() > 128) {
      return Answer.notFound();
    }
    MoveAccountCommand command =
        new MoveAccountCommand(
            call.caller(),
            call.actor(),
            call.action(),
            new AccountId(id),
            move,
            call.remember(200, Map.of(ACCOUNT, id)));
    return AccountAnswers.of(
        call.replay().isPresent() ? moveAccount.repeat(command) : moveAccount.handle(command),
        false);
  }
}
