package org.contactpoint.http.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.contract.route.Need;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.shielding.NotServedException;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.server.Faults;
import org.contactpoint.http.server.RequestIds;

/**
 * Lets a request in step by step (the rules, §2): size, token, account, role, purpose, idempotency
 * key, {@code If-Match}; only then is the thing itself looked at.
 */
@Singleton
public final class FrontDoor {
  private final Doorway doorway;
  private final RequestIds requestIds;
  private final Refusals refusals;
  private final Rendering rendering;
  private final SignIn signIn;

  FrontDoor(Doorway doorway, RequestIds requestIds, Refusals refusals, Rendering rendering) {
    this.doorway = doorway;
    this.requestIds = requestIds;
    this.refusals = refusals;
    this.rendering = rendering;
    this.signIn = new SignIn(doorway);
  }

  /**
   * Answers a request.
   *
   * @param pathIds the ids of the path by the names that the route's template gives them
   */
  public HttpResponse<?> enter(
      HttpRequest<?> request, Route route, Map<String, String> pathIds, Handler handler) {
    Visit visit = new Visit(doorway, request, route, pathIds, requestIds.of(request));
    request.setAttribute(RequestIds.ROUTE, route.name());
    return rendering.render(answer(visit, handler), visit.requestId());
  }

  private Answer answer(Visit visit, Handler handler) {
    try {
      return told(visit, refusals.entered(visit, reached(visit, handler)));
    } catch (RuntimeException fault) {
      Faults.log(visit.requestId(), visit.route().name(), fault);
      return Answer.failed(
          NotServedException.isBehind(fault) ? ProblemKind.NOT_SERVED : ProblemKind.FAULT);
    }
  }

  private static Answer told(Visit visit, Answer answer) {
    if (answer instanceof Answer.Failed failed && failed.kind() == ProblemKind.TRAIL_UNAVAILABLE) {
      Faults.trailUnavailable(visit.requestId(), visit.route().name());
    }
    return answer;
  }

  private Answer reached(Visit visit, Handler handler) {
    try {
      return handler.handle(letIn(visit));
    } catch (Stopped stopped) {
      return stopped.answer();
    }
  }

  private Call letIn(Visit visit) {
    visit.refuseBadBody();
    Caller caller = signIn.caller(visit);
    Call call =
        new Call(visit, caller, permitted(AccessPolicy.decide(caller, visit.action())), null);
    call = visit.route().needs(Need.PURPOSE) ? withPurpose(visit, call) : call;
    if (visit.route().needs(Need.IDEMPOTENCY_KEY)) {
      remember(visit, caller);
    }
    if (visit.route().needs(Need.IF_MATCH) && visit.header("If-Match").isEmpty()) {
      throw new Stopped(Answer.failed(ProblemKind.IF_MATCH_REQUIRED));
    }
    return call;
  }

  private static Call withPurpose(Visit visit, Call call) {
    Parsed<Purpose> purpose =
        visit.header("Access-Purpose").map(Purpose::parse).orElse(Parsed.invalid("is missing"));
    return switch (purpose) {
      case Parsed.Valid<Purpose> valid ->
          switch (call.stating(valid.value())) {
            case Resolved.Allowed allowed -> allowed.call();
            case Resolved.Denied denied -> throw new Stopped(denied.answer());
          };
      case Parsed.Invalid<Purpose> invalid ->
          throw new Stopped(
              Answer.malformed(List.of(new FieldProblem("Access-Purpose", invalid.reason()))));
    };
  }

  private static Decision.Permitted permitted(Decision decision) {
    return switch (decision) {
      case Decision.Permitted permitted -> permitted;
      case Decision.Denied denied -> throw new Stopped(Answer.refused(denied.because()));
    };
  }

  private void remember(Visit visit, Caller caller) {
    IdempotencyKey key = IdempotencyKey.of(visit, caller, doorway.secret());
    Optional<RememberedAnswer> earlier = doorway.answers().get().find(key.name());
    if (earlier.filter(answer -> !key.isOf(answer)).isPresent()) {
      throw new Stopped(Answer.failed(ProblemKind.IDEMPOTENCY_KEY_REUSED));
    }
    visit.remembers(key, earlier);
  }
}
