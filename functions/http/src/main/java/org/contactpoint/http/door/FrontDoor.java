package org.contactpoint.http.door;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.contract.route.RouteRequirement;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.commit.RetryPolicy;
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
   * Answers a request. Where somebody else changed the same thing first, it is decided anew.
   *
   * @param pathIds the ids of the path by the names that the route's template gives them
   */
  public HttpResponse<?> enter(
      HttpRequest<?> request, Route route, Map<String, String> pathIds, Handler handler) {
    return enter(
        new Visit(doorway, request, route, pathIds, requestIds.of(request)), handler, false);
  }

  /**
   * Answers a request that another function has passed on: that one decides anew, so this one tries
   * once and enters nothing of having been overtaken.
   */
  public HttpResponse<?> enterPassed(
      HttpRequest<?> request, Route route, Map<String, String> pathIds, Handler handler) {
    return enter(
        new Visit(doorway, request, route, pathIds, requestIds.of(request)), handler, true);
  }

  private HttpResponse<?> enter(Visit visit, Handler handler, boolean passed) {
    visit.named();
    return rendering.render(answer(visit, handler, passed), visit.requestId());
  }

  private Answer answer(Visit visit, Handler handler, boolean passed) {
    try {
      Answer answer = reached(visit, handler, passed ? Duration.ZERO : Retry.LONGEST);
      return passed && answer instanceof Answer.ConcurrentChange
          ? answer
          : counted(visit, refusals.entered(visit, answer));
    } catch (RuntimeException fault) {
      Faults.log(visit.requestId(), visit.route().name(), fault);
      return Answer.failed(
          NotServedException.isBehind(fault) ? ProblemKind.NOT_SERVED : ProblemKind.FAULT);
    }
  }

  private static Answer counted(Visit visit, Answer answer) {
    if (answer instanceof Answer.Failed failed && failed.kind() == ProblemKind.TRAIL_UNAVAILABLE) {
      Faults.trailUnavailable(visit.requestId(), visit.route().name());
    }
    return answer;
  }

  private Answer reached(Visit visit, Handler handler, Duration longest) {
    try {
      Call call = letIn(visit);
      RetryPolicy policy = RetryPolicy.lasting(longest);
      return Retry.whileStale(
          policy, Answer.ConcurrentChange.class::isInstance, () -> told(visit, call, handler));
    } catch (EarlyResponse stopped) {
      return stopped.answer();
    }
  }

  /**
   * Whoever sends a request again, or several times at once, is told that it succeeded: before a
   * refusal is told, it is looked once more whether the same request was answered meanwhile.
   */
  private static Answer told(Visit visit, Call call, Handler handler) {
    Answer answer = handled(call, handler);
    boolean repeat = !answer.isSuccess() && !isElsewhere(answer) && visit.looksForAnswer();
    return repeat ? handled(call, handler) : answer;
  }

  /** The function that the call was passed on to has looked for itself. */
  private static boolean isElsewhere(Answer answer) {
    return answer instanceof Answer.Passed;
  }

  private static Answer handled(Call call, Handler handler) {
    try {
      return handler.handle(call);
    } catch (EarlyResponse stopped) {
      return stopped.answer();
    }
  }

  private Call letIn(Visit visit) {
    Caller caller = caller(visit);
    Call call =
        new Call(visit, caller, permitted(AccessPolicy.decide(caller, visit.action())), null);
    call = visit.route().needs(RouteRequirement.PURPOSE) ? withPurpose(visit, call) : call;
    if (visit.route().needs(RouteRequirement.IDEMPOTENCY_KEY)) {
      visit.remembers(IdempotencyKey.of(visit, caller, doorway.secret()));
    }
    if (visit.route().needs(RouteRequirement.IF_MATCH) && visit.header("If-Match").isEmpty()) {
      throw new EarlyResponse(Answer.failed(ProblemKind.IF_MATCH_REQUIRED));
    }
    return call;
  }

  /**
   * Size is judged before anything else is told; but who calls is found out first, so that the
   * refusal can be entered.
   */
  private Caller caller(Visit visit) {
    try {
      Caller caller = signIn.caller(visit);
      visit.refuseBadBody();
      return caller;
    } catch (EarlyResponse stopped) {
      visit.refuseBadBody();
      throw stopped;
    }
  }

  private static Call withPurpose(Visit visit, Call call) {
    Parsed<Purpose> purpose =
        visit.header("Access-Purpose").map(Purpose::parse).orElse(Parsed.invalid("is missing"));
    return switch (purpose) {
      case Parsed.Valid<Purpose> valid ->
          switch (call.stating(valid.value())) {
            case Resolved.Allowed allowed -> allowed.call();
            case Resolved.Denied denied -> throw new EarlyResponse(denied.answer());
          };
      case Parsed.Invalid<Purpose> invalid ->
          throw new EarlyResponse(
              Answer.malformed(List.of(new FieldProblem("Access-Purpose", invalid.reason()))));
    };
  }

  private static Decision.Permitted permitted(Decision decision) {
    return switch (decision) {
      case Decision.Permitted permitted -> permitted;
      case Decision.Denied denied -> throw new EarlyResponse(Answer.refused(denied.because()));
    };
  }
}
