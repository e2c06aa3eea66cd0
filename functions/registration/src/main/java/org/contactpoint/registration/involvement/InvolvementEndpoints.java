package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.source.OwnInvolvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** Adding an involvement, ending it, withdrawing its consent. */
@Singleton
final class InvolvementEndpoints implements Endpoints {

  private static final String INVOLVEMENT = "involvementId";

  private final AddInvolvement addInvolvement;
  private final ChangeInvolvement changeInvolvement;
  private final InvolvementForm form;
  private final Children children;
  private final ShieldedRecords shieldedRecords;
  private final ETags tags;
  private final Ids ids;
  private final Clock clock;

  InvolvementEndpoints(
      AddInvolvement addInvolvement,
      ChangeInvolvement changeInvolvement,
      InvolvementForm form,
      Children children,
      ShieldedRecords shieldedRecords,
      ETags tags,
      Ids ids,
      Clock clock) {
    this.addInvolvement = addInvolvement;
    this.changeInvolvement = changeInvolvement;
    this.form = form;
    this.children = children;
    this.shieldedRecords = shieldedRecords;
    this.tags = tags;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
                Route.ADD_INVOLVEMENT,
                AddInvolvementRequest.class,
                InvolvementResponse.class,
                this::add)
            .onBehalfOf(AddInvolvementRequest::accountId),
        Endpoint.of(
            Route.END_INVOLVEMENT,
            EndInvolvementRequest.class,
            InvolvementResponse.class,
            this::end),
        Endpoint.of(Route.WITHDRAW_CONSENT, InvolvementResponse.class, this::withdraw));
  }

  private Answer add(AuthorisedRequest request, AddInvolvementRequest body) {
    Account account =
        Objects.requireNonNullElse(request.caller().onBehalfOf(), request.caller().account());
    if (account.authority() == null) {
      return Answer.refused(Denial.OTHER_COUNCIL, request.child());
    }
    Fields fields = new Fields();
    NewInvolvement said = form.read(body, fields);
    Involvement involvement =
        fields.read(
            "organisation",
            account.organisation().code(),
            ignored -> said.of(account, new InvolvementId(ids.next())));
    if (involvement == null || !fields.valid()) {
      return Answer.invalid(fields.problems());
    }
    return request.replay().isPresent()
        ? repeated(request, account, said)
        : add(request, account.authority(), said, involvement);
  }

  private Answer add(
      AuthorisedRequest request,
      Authority authority,
      NewInvolvement said,
      Involvement involvement) {
    AddInvolvementCommand command =
        new AddInvolvementCommand(
            request.actor(),
            request.child(),
            authority,
            involvement,
            id -> request.remember(201, Map.of(INVOLVEMENT, id)));
    return switch (addInvolvement.handle(command)) {
      case AdditionOutcome.Decided(InvolvementOutcome outcome) -> answer(request, outcome, true);
      case AdditionOutcome.Apart(ChildRecord.Shielded child) ->
          shieldedRecords.addInvolvement(request, child, said);
    };
  }

  /** The involvement of the first answer in its present state. */
  private Answer repeated(AuthorisedRequest request, Account account, NewInvolvement said) {
    return switch (children.surviving(request.child()).orElse(null)) {
      case ChildRecord.Open open -> repeated(request, open, account);
      case ChildRecord.Shielded shielded -> shieldedRecords.addInvolvement(request, shielded, said);
      case null -> Answer.notFound(request.child());
    };
  }

  private static Answer repeated(
      AuthorisedRequest request, ChildRecord.Open child, Account account) {
    String first = request.replay().orElseThrow().ids().getOrDefault(INVOLVEMENT, "");
    return OwnInvolvement.named(child.statements(), account.id(), first)
        .map(OwnInvolvement::involvement)
        .map(
            involvement ->
                request.disclose(
                    ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id()),
                    InvolvementResponse.of(involvement),
                    shown -> Answer.createdTagged(path(request, first), shown)))
        .orElseGet(() -> Answer.notFound(child.id()));
  }

  private Answer end(AuthorisedRequest request, EndInvolvementRequest body) {
    LocalDate end = body.end();
    if (end.isAfter(today())) {
      return Answer.invalid("end", "must not be in the future");
    }
    return change(request, ChildAct.END_INVOLVEMENT, i -> i.endedOn(end), this.shown(request), end);
  }

  private Answer withdraw(AuthorisedRequest request) {
    LocalDate today = today();
    return change(
        request,
        ChildAct.WITHDRAW_CONSENT,
        involvement -> involvement.consentWithdrawnOn(today),
        (record, involvement) -> true,
        today);
  }

  private Answer change(
      AuthorisedRequest request,
      ChildAct act,
      UnaryOperator<Involvement> change,
      BiPredicate<ChildRecord.Open, Involvement> shown,
      LocalDate day) {
    return switch (children.surviving(request.child()).orElse(null)) {
      case ChildRecord.Open open -> change(request, command(request, open, act, change, shown));
      // A number that leads to somebody hidden must not show that it does.
      case ChildRecord.Shielded elsewhere when !elsewhere.id().equals(request.child()) ->
          Answer.notFound(request.child());
      case ChildRecord.Shielded shielded when act == ChildAct.END_INVOLVEMENT ->
          shieldedRecords.endInvolvement(request, shielded, request.pathId(INVOLVEMENT), day);
      case ChildRecord.Shielded shielded ->
          shieldedRecords.withdrawConsent(request, shielded, request.pathId(INVOLVEMENT));
      case null -> Answer.notFound(request.child());
    };
  }

  private Answer change(AuthorisedRequest request, ChangeInvolvementCommand command) {
    if (request.replay().isPresent()) {
      return changeInvolvement
          .find(command)
          .map(
              involvement ->
                  request.disclose(
                      ChildTouched.of(command.act(), command.child().id()),
                      InvolvementResponse.of(involvement),
                      Answer::tagged))
          .orElseGet(() -> Answer.notFound(command.child().id()));
    }
    return answer(request, changeInvolvement.handle(command), false);
  }

  private static ChangeInvolvementCommand command(
      AuthorisedRequest request,
      ChildRecord.Open open,
      ChildAct act,
      UnaryOperator<Involvement> change,
      BiPredicate<ChildRecord.Open, Involvement> shown) {
    String id = request.pathId(INVOLVEMENT);
    return new ChangeInvolvementCommand(
        request.caller(),
        request.actor(),
        open,
        id,
        act,
        change,
        shown,
        request.remember(200, Map.of(INVOLVEMENT, id)));
  }

  /** The tag of the record as this caller was shown it, or of their own involvement. */
  private BiPredicate<ChildRecord.Open, Involvement> shown(AuthorisedRequest request) {
    return (record, involvement) ->
        tags.match(request.ifMatch(), RecordRendering.open(record, request.caller()))
            || tags.match(request.ifMatch(), InvolvementResponse.of(involvement));
  }

  private static Answer answer(
      AuthorisedRequest request, InvolvementOutcome outcome, boolean created) {
    return switch (outcome) {
      case InvolvementOutcome.Noted noted ->
          created
              ? Answer.createdTagged(
                  path(request, noted.involvement().content().id().value()),
                  noted.involvement().map(InvolvementResponse::of))
              : Answer.tagged(noted.involvement().map(InvolvementResponse::of));
      case InvolvementOutcome.Unknown ignored -> Answer.notFound(request.child());
      case InvolvementOutcome.Changed ignored -> Answer.stale();
      case InvolvementOutcome.NoConsent ignored ->
          Answer.conflict("no-consent", "This involvement does not rest on consent.");
      case InvolvementOutcome.Exceeds(RecordLimits.Limit limit) ->
          switch (limit) {
            case TOO_MANY_INVOLVEMENTS ->
                Answer.unprocessable(
                    "too-many-involvements",
                    "The child has as many open involvements as a child may have.",
                    List.of());
            case RECORD_FULL -> Answer.recordFull();
          };
      case InvolvementOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private static String path(AuthorisedRequest request, String involvement) {
    return InvolvementResponse.path(request.child(), involvement);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
  }
}
