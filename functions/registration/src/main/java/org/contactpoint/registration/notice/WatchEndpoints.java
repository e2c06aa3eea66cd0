package org.contactpoint.registration.notice;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.notice.Watch;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.request.AuthorisedRequest;

/**
 * {@code PUT} and {@code DELETE /v1/children/{childId}/watch}. Both say how things are to be, so
 * that a repeat changes nothing and needs no idempotency key (RFC 9110, §9.2.2).
 */
@Singleton
final class WatchEndpoints implements Endpoints {
  private final WatchChild watchChild;
  private final StopWatching stopWatching;

  WatchEndpoints(WatchChild watchChild, StopWatching stopWatching) {
    this.watchChild = watchChild;
    this.stopWatching = stopWatching;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.WATCH_CHILD,
            WatchResponse.class,
            request -> answer(watchChild.handle(command(request)))),
        Endpoint.of(
            Route.STOP_WATCHING_CHILD,
            WatchResponse.class,
            request -> answer(stopWatching.handle(command(request)))));
  }

  private static WatchCommand command(AuthorisedRequest request) {
    return new WatchCommand(request.caller(), request.actor(), request.child());
  }

  private static Answer answer(WatchOutcome outcome) {
    return switch (outcome) {
      case WatchOutcome.Done done -> Answer.ok(done.child().map(WatchResponse::of));
      case WatchOutcome.Unknown ignored -> Answer.notFound();
      case WatchOutcome.Refused refused -> Answer.refused(refused.because(), refused.child());
      case WatchOutcome.Shielded ignored ->
          Answer.unprocessable(
              "shielded-child",
              "Nobody is told who begins or ends work with a shielded child.",
              List.of());
      case WatchOutcome.TooMany ignored ->
          Answer.unprocessable(
              "too-many-watches",
              "An account can watch " + Watch.MOST + " children at a time.",
              List.of());
      case WatchOutcome.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }
}
