package org.contactpoint.shielding.callback;

import jakarta.inject.Singleton;
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
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** Asking to be rung, and working through the list. */
@Singleton
final class CallBackEndpoints implements Endpoints {

  private static final String CALL_BACK = "callBackId";

  private final ArrangeCallBacks arrangeCallBacks;

  CallBackEndpoints(ArrangeCallBacks arrangeCallBacks) {
    this.arrangeCallBacks = arrangeCallBacks;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.ASK_CALL_BACK, AskCallBackRequest.class, CallBackResponse.class, this::ask),
        Endpoint.list(Route.LIST_CALL_BACKS, CallBacksResponse.class, this::list),
        Endpoint.of(
            Route.CLOSE_CALL_BACK,
            CloseCallBackRequest.class,
            CallBackResponse.class,
            this::close));
  }

  private Answer ask(AuthorisedRequest request, AskCallBackRequest body) {
    return switch (PhoneNumber.parse(body.phone())) {
      case Parsed.Invalid<PhoneNumber> bad -> Answer.invalid("phone", bad.reason());
      case Parsed.Valid<PhoneNumber> phone -> answer(asked(request, body, phone.value()), true);
    };
  }

  private CallBackArrangement asked(
      AuthorisedRequest request, AskCallBackRequest body, PhoneNumber phone) {
    return request
        .replay()
        .map(
            first ->
                arrangeCallBacks.repeat(
                    request.actor(),
                    first.ids().getOrDefault(CALL_BACK, ""),
                    ChildAct.ASK_CALL_BACK))
        .orElseGet(
            () ->
                arrangeCallBacks.ask(
                    new AskCallBackCommand(
                        request.actor(),
                        request.child(),
                        body.about(),
                        phone,
                        request.pending(201, CALL_BACK))));
  }

  private Answer close(AuthorisedRequest request, CloseCallBackRequest body) {
    String id = request.pathId(CALL_BACK);
    return answer(
        request.replay().isPresent()
            ? arrangeCallBacks.repeat(request.actor(), id, ChildAct.CLOSE_CALL_BACK)
            : arrangeCallBacks.close(
                new CloseCallBackCommand(
                    request.caller(),
                    id,
                    body.outcome(),
                    request.remember(200, Map.of(CALL_BACK, id)))),
        false);
  }

  private Answer list(AuthorisedRequest request) {
    int limit = request.limit();
    List<CallBack> open =
        arrangeCallBacks.open(
            request.caller(), request.position().map(ListPlace::new).orElse(null), limit);
    @Nullable String cursor =
        open.size() < limit ? null : request.cursor(open.getLast().place().value());
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_CALL_BACKS, "", open.stream().map(CallBack::child).distinct().toList()),
        new CallBacksResponse(open.stream().map(CallBackItem::of).toList(), cursor));
  }

  private static Answer answer(CallBackArrangement outcome, boolean created) {
    return switch (outcome) {
      case CallBackArrangement.Noted noted ->
          created
              ? Answer.created(noted.callBack().map(CallBackResponse::of))
              : Answer.ok(noted.callBack().map(CallBackResponse::of));
      case CallBackArrangement.Unknown ignored -> Answer.notFound();
      case CallBackArrangement.AlreadyClosed closed ->
          Answer.conflict("already-closed", "This call-back is closed.", closed.child());
      case CallBackArrangement.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
