package org.contactpoint.shielding.callback;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.shielding.CallBack;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.server.DoorController;
import org.jspecify.annotations.Nullable;

/** Asking to be rung, and working through the list. */
@DoorController
final class CallBackController {

  private static final String CALL_BACK = "callBackId";

  private final FrontDoor door;
  private final CallBackDesk desk;

  CallBackController(FrontDoor door, CallBackDesk desk) {
    this.door = door;
    this.desk = desk;
  }

  @Post("/v1/children/{childId}/call-backs")
  HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(request, Route.ASK_CALL_BACK, Map.of("childId", childId), this::ask);
  }

  @Get("/v1/call-backs")
  HttpResponse<?> list(HttpRequest<?> request) {
    return door.enter(request, Route.LIST_CALL_BACKS, Map.of(), this::list);
  }

  @Post("/v1/call-backs/{callBackId}/closure")
  HttpResponse<?> close(HttpRequest<?> request, @PathVariable String callBackId) {
    return door.enter(request, Route.CLOSE_CALL_BACK, Map.of(CALL_BACK, callBackId), this::close);
  }

  private Answer ask(Call call) {
    AskCallBackRequest body = call.body(AskCallBackRequest.class);
    return switch (PhoneNumber.parse(body.phone())) {
      case Parsed.Invalid<PhoneNumber> bad ->
          Answer.invalid(List.of(new FieldProblem("phone", bad.reason())));
      case Parsed.Valid<PhoneNumber> phone -> answer(asked(call, body, phone.value()), true);
    };
  }

  private CallBackOutcomes asked(Call call, AskCallBackRequest body, PhoneNumber phone) {
    return call.replay()
        .map(
            first ->
                desk.repeat(
                    call.actor(), first.ids().getOrDefault(CALL_BACK, ""), ChildAct.ASK_CALL_BACK))
        .orElseGet(
            () ->
                desk.ask(
                    call.actor(),
                    call.child(),
                    body.about(),
                    phone,
                    id -> call.remember(201, Map.of(CALL_BACK, id))));
  }

  private Answer close(Call call) {
    CloseCallBackRequest body = call.body(CloseCallBackRequest.class);
    String id = call.pathId(CALL_BACK);
    return answer(
        call.replay().isPresent()
            ? desk.repeat(call.actor(), id, ChildAct.CLOSE_CALL_BACK)
            : desk.close(
                call.caller(), id, body.outcome(), call.remember(200, Map.of(CALL_BACK, id))),
        false);
  }

  private Answer list(Call call) {
    int limit = call.limit();
    List<CallBack> open =
        desk.open(call.caller(), call.position("").map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        open.size() < limit ? null : call.cursor("", open.getLast().place().value());
    return call.disclose(
        new WorkDone(
            WorkAct.LIST_CALL_BACKS, "", open.stream().map(CallBack::child).distinct().toList()),
        new CallBacksResponse(open.stream().map(CallBackItem::of).toList(), cursor));
  }

  private static Answer answer(CallBackOutcomes outcome, boolean created) {
    return switch (outcome) {
      case CallBackOutcomes.Noted noted ->
          created
              ? Answer.created(noted.callBack().map(CallBackResponse::of))
              : Answer.ok(noted.callBack().map(CallBackResponse::of));
      case CallBackOutcomes.Unknown ignored -> Answer.notFound();
      case CallBackOutcomes.AlreadyClosed ignored ->
          Answer.conflict("already-closed", "This call-back is closed.");
      case CallBackOutcomes.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
