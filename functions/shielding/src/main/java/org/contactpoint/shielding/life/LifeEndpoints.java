package org.contactpoint.shielding.life;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** Participation, death and departure: {@code /v1/children/{childId}/…}. */
@Singleton
final class LifeEndpoints implements Endpoints {
  private final RecordLife recordLife;
  private final Clock clock;

  LifeEndpoints(RecordLife recordLife, Clock clock) {
    this.recordLife = recordLife;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.RECORD_PARTICIPATION,
            ParticipationRequest.class,
            LifeResponse.class,
            this::participate),
        Endpoint.of(
            Route.END_PARTICIPATION,
            LifeResponse.class,
            request -> say(request, new LifeWord.EndsParticipation(London.today(clock)), null)),
        Endpoint.of(Route.RECORD_DEATH, DeathRequest.class, LifeResponse.class, this::die),
        Endpoint.of(
            Route.CORRECT_DEATH,
            DeathCorrectionRequest.class,
            LifeResponse.class,
            (request, body) -> say(request, new LifeWord.DeathWrong(body.reason()))),
        Endpoint.of(
            Route.RECORD_DEPARTURE,
            DepartureRequest.class,
            LifeResponse.class,
            (request, body) -> say(request, new LifeWord.Departed(body.returnIntended()))));
  }

  private Answer participate(AuthorisedRequest request, ParticipationRequest body) {
    ParticipationRequest.OwnConsent consent = body.consent();
    Fields fields = new Fields();
    if (consent.givenBy() != ConsentGiver.CHILD) {
      fields.refuse("consent.givenBy", "must be the young person");
    }
    if (consent.competence() != Competence.GILLICK_COMPETENT) {
      fields.refuse("consent.competence", "must be the young person's own");
    }
    if (consent.date().isAfter(London.today(clock))) {
      fields.refuse("consent.date", "must not be in the future");
    }
    return fields.valid()
        ? say(
            request,
            new LifeWord.Participates(
                new Participation(consent.date(), body.until(), body.ground())))
        : Answer.invalid(fields.problems());
  }

  private Answer die(AuthorisedRequest request, DeathRequest body) {
    LocalDate day = Objects.requireNonNullElseGet(body.date(), () -> London.today(clock));
    return say(request, new LifeWord.Died(day));
  }

  private Answer say(AuthorisedRequest request, LifeWord word) {
    return say(request, word, request.remember(200, Map.of("childId", request.child().value())));
  }

  private Answer say(
      AuthorisedRequest request, LifeWord word, Change.@Nullable AnswerRemembered answer) {
    return answer(
        recordLife.handle(
            new LifeCommand(
                request.caller(),
                request.actor(),
                request.child(),
                word,
                answer,
                request.replay().isPresent())));
  }

  private static Answer answer(LifeOutcome outcome) {
    return switch (outcome) {
      case LifeOutcome.Noted noted -> Answer.ok(noted.life().map(LifeResponse::of));
      case LifeOutcome.Unknown ignored -> Answer.notFound();
      case LifeOutcome.Refused refused -> Answer.refused(refused.because(), refused.child());
      case LifeOutcome.Unfit unfit -> Answer.invalid(unfit.field(), unfit.reason());
      case LifeOutcome.OutOfTurn late -> Answer.conflict(late.slug(), late.detail(), late.child());
      case LifeOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
