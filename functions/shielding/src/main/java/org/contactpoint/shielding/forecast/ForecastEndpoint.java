package org.contactpoint.shielding.forecast;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Action;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.CallerRelation;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/life-cycle/forecast}. */
@Singleton
final class ForecastEndpoint implements Endpoints {
  private static final String ON = "on";

  private final CountDue countDue;
  private final Clock clock;

  ForecastEndpoint(CountDue countDue, Clock clock) {
    this.countDue = countDue;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(Route.FORECAST_LIFE_CYCLE, ForecastResponse.class, this::forecast)
            .with(
                QueryParameter.plain(
                    ON, LocalDate.class, "The day; today in London where it is left out.")));
  }

  private Answer forecast(AuthorisedRequest request) {
    Optional<Parsed<LocalDate>> asked = request.query(ON).map(IsoDate::parse);
    if (asked.isPresent() && asked.get() instanceof Parsed.Invalid<LocalDate> invalid) {
      return Answer.malformed(ON, invalid.reason());
    }
    LocalDate day = asked.flatMap(Parsed::toOptional).orElseGet(() -> London.today(clock));
    Authority own = request.caller().account().authority();
    return switch (decide(request.caller(), own)) {
      case Decision.Denied denied -> Answer.refused(denied.because());
      case Decision.Permitted ignored when own == null -> Answer.refused(Denial.OTHER_COUNCIL);
      case Decision.Permitted ignored ->
          request.disclose(
              new WorkDone(WorkAct.FORECAST_LIFE_CYCLE, day.toString(), List.of()),
              new ForecastResponse(
                  day.toString(),
                  countDue.on(day, own).stream().map(ForecastResponse.Count::of).toList()));
    };
  }

  /** Of the teams England's alone plans for the nation. */
  private static Decision decide(Caller caller, @Nullable Authority own) {
    Set<CallerRelation> relations =
        own != null && own.isNational() ? Set.of(CallerRelation.WITH_ENGLAND) : Set.of();
    return AccessPolicy.decide(caller, Action.FORECAST_LIFE_CYCLE, relations, Denial.OTHER_COUNCIL);
  }
}
