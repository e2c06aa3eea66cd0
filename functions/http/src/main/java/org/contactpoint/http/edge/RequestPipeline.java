package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.commit.Retry;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.domain.shielding.NotServedException;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.request.Admission;
import org.contactpoint.http.request.Attribution;
import org.contactpoint.http.request.Authenticated;
import org.contactpoint.http.request.Authentication;
import org.contactpoint.http.request.Authorisation;
import org.contactpoint.http.request.Authorised;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.request.Disclosures;
import org.contactpoint.http.request.Repeat;
import org.contactpoint.http.request.Repeats;
import org.contactpoint.http.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Judges a request step by step (rules §2): token, account, size, role, purpose, idempotency key,
 * {@code If-Match}, body; only then is the use case called. Its refusals are entered.
 */
@Singleton
public final class RequestPipeline {
  private final Authentication authentication;
  private final Authorisation authorisation;
  private final Repeats repeats;
  private final Disclosures disclosures;
  private final RefusalEntries refusals;

  RequestPipeline(
      Authentication authentication,
      Authorisation authorisation,
      Repeats repeats,
      Disclosures disclosures,
      RefusalEntries refusals) {
    this.authentication = authentication;
    this.authorisation = authorisation;
    this.repeats = repeats;
    this.disclosures = disclosures;
    this.refusals = refusals;
  }

  /** Answers a request. Where somebody else changed the same thing first, it is decided anew. */
  public <B> Answer answer(RequestContext request, Endpoint<B> endpoint, Contents<B> contents) {
    return answer(request, endpoint, contents, Retry.LONGEST);
  }

  /**
   * Answers a request that another function has relayed: that one decides anew, so this one tries
   * once, and enters nothing of a concurrent change.
   */
  public <B> Answer answerOnce(RequestContext request, Endpoint<B> endpoint, Contents<B> contents) {
    return answer(request, endpoint, contents, Duration.ZERO);
  }

  private <B> Answer answer(
      RequestContext request, Endpoint<B> endpoint, Contents<B> contents, Duration longest) {
    try {
      Ended ended = judged(request, endpoint, contents, longest);
      return longest.isZero() && ended.answer() instanceof Answer.ConcurrentChange
          ? ended.answer()
          : logged(request, refusals.entered(request, ended.attribution(), ended.answer()));
    } catch (RuntimeException fault) {
      Faults.log(request.requestId(), request.route().name(), fault);
      return Answer.failed(
          NotServedException.isBehind(fault) ? ProblemKind.NOT_SERVED : ProblemKind.FAULT);
    }
  }

  private static Answer logged(RequestContext request, Answer answer) {
    if (answer instanceof Answer.Failed failed && failed.kind() == ProblemKind.TRAIL_UNAVAILABLE) {
      Faults.trailUnavailable(request.requestId(), request.route().name());
    }
    return answer;
  }

  /** How a request ended, and whom its entry names. */
  private record Ended(Answer answer, Attribution attribution) {}

  /** A request that every step has admitted, and its body. */
  private record Ready<B>(AuthorisedRequest request, Authorised authorised, Repeat repeat, B body) {

    Ready<B> repeating(Repeat known) {
      return new Ready<>(request.repeating(known), authorised, known, body);
    }
  }

  private <B> Ended judged(
      RequestContext request, Endpoint<B> endpoint, Contents<B> contents, Duration longest) {
    Admission<Ready<B>> admission =
        sized(authentication.authenticate(request), contents)
            .then(authorisation::authorise)
            .then(
                authorised ->
                    repeats
                        .of(authorised)
                        .then(repeat -> ready(authorised, repeat, endpoint, contents)));
    return switch (admission) {
      case Admission.Ended<Ready<B>> ended -> new Ended(ended.answer(), ended.attribution());
      case Admission.Admitted<Ready<B>>(Ready<B> ready) ->
          new Ended(handled(ready, endpoint, longest), ready.authorised().attribution());
    };
  }

  /**
   * A body that can't be read is answered before anything else; but who calls is found out first,
   * so that the refusal can be entered.
   */
  private static Admission<Authenticated> sized(
      Admission<Authenticated> caller, Contents<?> contents) {
    return contents
        .refused()
        .<Admission<Authenticated>>map(
            kind -> new Admission.Ended<>(Answer.failed(kind), Authenticated.attribution(caller)))
        .orElse(caller);
  }

  private <B> Admission<Ready<B>> ready(
      Authorised authorised, Repeat repeat, Endpoint<B> endpoint, Contents<B> contents) {
    return Authorisation.conditional(authorised)
        .then(request -> contents.body(request, endpoint))
        .then(
            body ->
                authorisation
                    .actingFor(authorised, endpoint.statements().onBehalfOf().apply(body))
                    .then(acting -> stating(acting, endpoint.statements().purpose().apply(body)))
                    .then(RequestPipeline::naming)
                    .then(
                        stated ->
                            contents
                                .parameters(stated, endpoint)
                                .then(
                                    parameters ->
                                        new Admission.Admitted<>(
                                            new Ready<>(
                                                new AuthorisedRequest(
                                                    stated, repeat, parameters, disclosures),
                                                stated,
                                                repeat,
                                                body)))));
  }

  private static Admission<Authorised> stating(Authorised request, @Nullable Purpose purpose) {
    return purpose == null
        ? new Admission.Admitted<>(request)
        : Authorisation.stating(request, purpose);
  }

  /** A child's number in another form than its own is unknown like any other. */
  private static Admission<Authorised> naming(Authorised request) {
    return request.context().namesNoChild()
        ? request.ended(Answer.notFound())
        : new Admission.Admitted<>(request);
  }

  private <B> Answer handled(Ready<B> ready, Endpoint<B> endpoint, Duration longest) {
    return Retry.whileStale(
        RetryPolicy.lasting(longest),
        Answer.ConcurrentChange.class::isInstance,
        () -> decided(ready, endpoint));
  }

  /**
   * Whoever sends a request again, or several times at once, is answered that it succeeded: before
   * a refusal leaves, it is looked once more whether the same request was answered meanwhile.
   */
  private <B> Answer decided(Ready<B> ready, Endpoint<B> endpoint) {
    Answer answer = endpoint.handler().handle(ready.request(), ready.body());
    if (!(answer instanceof Answer.Refusal)) {
      return answer;
    }
    return switch (repeats.again(ready.authorised(), ready.repeat())) {
      case Admission.Ended<Repeat> ended -> ended.answer();
      case Admission.Admitted<Repeat>(Repeat known) when known.equals(ready.repeat()) -> answer;
      case Admission.Admitted<Repeat>(Repeat known) -> {
        Ready<B> again = ready.repeating(known);
        yield endpoint.handler().handle(again.request(), again.body());
      }
    };
  }
}
