package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.WorkDone;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.ListPlace;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.endpoint.QueryParameter;
import org.contactpoint.http.request.AuthorisedRequest;
import org.jspecify.annotations.Nullable;

/** {@code /v1/subject-access-requests}, all but the document. */
@Singleton
final class AccessRequestEndpoints implements Endpoints {
  private static final String REQUEST = "requestId";
  private static final String STATUS = "status";
  private static final int MOST_YEARS_AGO = 1;

  private final ReceiveAccessRequest receive;
  private final TakeAccessStep takeStep;
  private final DecideAccessRequest decide;
  private final ListAccessRequests requests;
  private final Clock clock;

  AccessRequestEndpoints(
      ReceiveAccessRequest receive,
      TakeAccessStep takeStep,
      DecideAccessRequest decide,
      ListAccessRequests requests,
      Clock clock) {
    this.receive = receive;
    this.takeStep = takeStep;
    this.decide = decide;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.RECEIVE_ACCESS_REQUEST,
            ReceiveAccessRequestBody.class,
            AccessRequestResponse.class,
            this::receive),
        Endpoint.of(
            Route.TAKE_ACCESS_STEP,
            TakeAccessStepRequest.class,
            AccessRequestResponse.class,
            this::step),
        Endpoint.of(
            Route.RELEASE_ACCESS_DOCUMENT,
            AccessRequestResponse.class,
            request -> decide(request, new AccessDecision.Release())),
        Endpoint.of(
            Route.REFUSE_ACCESS_REQUEST,
            RefuseAccessRequestBody.class,
            AccessRequestResponse.class,
            (request, body) -> decide(request, new AccessDecision.Refuse(body.reason()))),
        Endpoint.of(
            Route.EXTEND_ACCESS_REQUEST,
            ExtendAccessRequestBody.class,
            AccessRequestResponse.class,
            (request, body) -> decide(request, new AccessDecision.Extend(body.reason()))),
        Endpoint.of(
            Route.COMPLAIN_OF_ACCESS,
            ComplainOfAccessBody.class,
            AccessRequestResponse.class,
            (request, body) -> decide(request, new AccessDecision.Complain(body.reason()))),
        Endpoint.list(Route.LIST_ACCESS_REQUESTS, AccessRequestsResponse.class, this::list)
            .with(
                QueryParameter.filter(
                    STATUS,
                    AccessListFilter.class,
                    "Those in that state, or due soon, or overdue; all open ones where it is left"
                        + " out.")));
  }

  private Answer receive(AuthorisedRequest request, ReceiveAccessRequestBody body) {
    return switch (requester(body)) {
      case Parsed.Invalid<Requester>(String reason) -> Answer.invalid("requester.name", reason);
      case Parsed.Valid<Requester>(Requester requester) ->
          switch (asked(body.received())) {
            case Parsed.Invalid<LocalDate>(String reason) -> Answer.invalid("received", reason);
            case Parsed.Valid<LocalDate>(LocalDate asked) ->
                AuthorisedRequest.childOf(body.childId())
                    .map(child -> received(request, child, requester, asked))
                    .orElseGet(Answer::notFound);
          };
    };
  }

  private static Parsed<Requester> requester(ReceiveAccessRequestBody body) {
    RequesterBody requester = body.requester();
    return PlainText.parse(requester.name()).map(name -> new Requester(requester.kind(), name));
  }

  private Parsed<LocalDate> asked(String raw) {
    LocalDate today = London.today(clock);
    return IsoDate.parse(raw)
        .then(day -> IsoDate.past(day, today))
        .then(
            day ->
                day.isBefore(today.minusYears(MOST_YEARS_AGO))
                    ? Parsed.invalid("must not be more than a year ago")
                    : Parsed.valid(day));
  }

  private Answer received(
      AuthorisedRequest request, ContactPointId child, Requester requester, LocalDate asked) {
    return answer(
        request
            .replay()
            .map(first -> repeat(request, id(first), ChildAct.RECEIVE_ACCESS_REQUEST))
            .orElseGet(
                () ->
                    receive.handle(
                        new ReceiveAccessRequestCommand(
                            request.caller(),
                            request.actor(),
                            child,
                            requester,
                            asked,
                            request.pending(201, REQUEST)))),
        Answer::created);
  }

  private static String id(RememberedAnswer first) {
    return first.ids().getOrDefault(REQUEST, "");
  }

  private AccessOutcome repeat(AuthorisedRequest request, String id, ChildAct act) {
    return decide.repeat(request.caller(), request.actor(), id, act);
  }

  private Answer step(AuthorisedRequest request, TakeAccessStepRequest body) {
    String id = request.pathId(REQUEST);
    return answer(
        request.replay().isPresent()
            ? repeat(request, id, ChildAct.TAKE_ACCESS_STEP)
            : takeStep.handle(
                new TakeAccessStepCommand(
                    request.caller(),
                    request.actor(),
                    id,
                    body.step(),
                    body.outcome(),
                    body.reason(),
                    request.remember(200, Map.of(REQUEST, id)))),
        Answer::ok);
  }

  private Answer decide(AuthorisedRequest request, AccessDecision decision) {
    String id = request.pathId(REQUEST);
    DecideAccessRequestCommand command =
        new DecideAccessRequestCommand(
            request.caller(),
            request.actor(),
            id,
            decision,
            request.remember(200, Map.of(REQUEST, id)));
    return answer(
        request.replay().isPresent() ? repeat(request, id, command.act()) : decide.handle(command),
        Answer::ok);
  }

  private static Answer answer(AccessOutcome outcome, Function<Disclosed<?>, Answer> form) {
    return outcome instanceof AccessOutcome.Noted noted
        ? form.apply(noted.request().map(AccessRequestResponse::of))
        : AccessAnswers.of(outcome);
  }

  private Answer list(AuthorisedRequest request) {
    Authority team = request.caller().account().authority();
    Optional<Parsed<AccessListFilter>> asked = request.query(STATUS).map(AccessListFilter::parse);
    if (asked.isPresent() && asked.get() instanceof Parsed.Invalid<AccessListFilter> invalid) {
      return Answer.malformed(STATUS, invalid.reason());
    }
    return team == null
        ? Answer.refused(Denial.OTHER_COUNCIL)
        : page(request, team, asked.flatMap(Parsed::toOptional).orElse(AccessListFilter.OPEN));
  }

  private Answer page(AuthorisedRequest request, Authority team, AccessListFilter filter) {
    ListAccessRequests.Page page =
        requests.page(
            team, filter, request.position().map(ListPlace::new).orElse(null), request.limit());
    ListPlace next = page.next();
    @Nullable String cursor = next == null ? null : request.cursor(next.value());
    return request.disclose(
        new WorkDone(
            WorkAct.LIST_ACCESS_REQUESTS,
            filter.code(),
            page.items().stream().map(shown -> shown.request().child()).distinct().toList()),
        new AccessRequestsResponse(
            page.items().stream().map(AccessRequestResponse::of).toList(), cursor));
  }
}
