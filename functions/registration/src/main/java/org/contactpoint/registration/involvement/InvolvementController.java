package org.contactpoint.registration.involvement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
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
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.ETags;
import org.contactpoint.http.door.FrontDoor;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.server.DoorController;

/** Adding an involvement, ending it, withdrawing the consent that carries it. */
@DoorController
final class InvolvementController {

  private static final String CHILD = "childId";
  private static final String INVOLVEMENT = "involvementId";

  private final FrontDoor door;
  private final AddInvolvement addInvolvement;
  private final ChangeInvolvement changeInvolvement;
  private final InvolvementForm form;
  private final Children children;
  private final ShieldedDesk desk;
  private final ETags tags;
  private final Ids ids;
  private final Clock clock;

  InvolvementController(
      FrontDoor door,
      AddInvolvement addInvolvement,
      ChangeInvolvement changeInvolvement,
      InvolvementForm form,
      Children children,
      ShieldedDesk desk,
      ETags tags,
      Ids ids,
      Clock clock) {
    this.door = door;
    this.addInvolvement = addInvolvement;
    this.changeInvolvement = changeInvolvement;
    this.form = form;
    this.children = children;
    this.desk = desk;
    this.tags = tags;
    this.ids = ids;
    this.clock = clock;
  }

  @Post("/v1/children/{childId}/involvements")
  HttpResponse<?> add(HttpRequest<?> request, @PathVariable String childId) {
    return door.enter(request, Route.ADD_INVOLVEMENT, Map.of(CHILD, childId), this::add);
  }

  @Patch("/v1/children/{childId}/involvements/{involvementId}")
  HttpResponse<?> end(
      HttpRequest<?> request, @PathVariable String childId, @PathVariable String involvementId) {
    return door.enter(request, Route.END_INVOLVEMENT, ids(childId, involvementId), this::end);
  }

  @Post("/v1/children/{childId}/involvements/{involvementId}/consent-withdrawal")
  HttpResponse<?> withdraw(
      HttpRequest<?> request, @PathVariable String childId, @PathVariable String involvementId) {
    return door.enter(request, Route.WITHDRAW_CONSENT, ids(childId, involvementId), this::withdraw);
  }

  private static Map<String, String> ids(String childId, String involvementId) {
    return Map.of(CHILD, childId, INVOLVEMENT, involvementId);
  }

  private Answer add(Call call) {
    AddInvolvementRequest body = call.body(AddInvolvementRequest.class);
    return body.practitioner() == null
        ? add(call, body)
        : call.onBehalfOf(body.practitioner().accountId()).then(acting -> add(acting, body));
  }

  private Answer add(Call call, AddInvolvementRequest body) {
    Account account =
        Objects.requireNonNullElse(call.caller().onBehalfOf(), call.caller().account());
    if (account.authority() == null) {
      return Answer.refused(Denial.OTHER_COUNCIL, call.child());
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
    return call.replay().isPresent()
        ? repeated(call, call.child(), account, said)
        : add(call, account.authority(), said, involvement);
  }

  private Answer add(Call call, Authority authority, NewInvolvement said, Involvement involvement) {
    AddInvolvementCommand command =
        new AddInvolvementCommand(
            call.actor(),
            call.child(),
            authority,
            involvement,
            id -> call.remember(201, Map.of(INVOLVEMENT, id)));
    return switch (addInvolvement.handle(command)) {
      case AdditionOutcome.Decided(InvolvementOutcome outcome) -> answer(call, outcome, true);
      case AdditionOutcome.Apart(ChildRecord.Shielded child) ->
          desk.addInvolvement(call, child, said);
    };
  }

  /** The involvement of the first answer as it stands now. */
  private Answer repeated(Call call, ContactPointId id, Account account, NewInvolvement said) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open -> repeated(call, open, account);
      case ChildRecord.Shielded shielded -> desk.addInvolvement(call, shielded, said);
      case ChildRecord.Merged merged -> repeated(call, merged.into(), account, said);
      case null -> Answer.notFound(id);
    };
  }

  private static Answer repeated(Call call, ChildRecord.Open child, Account account) {
    String first = call.replay().orElseThrow().ids().getOrDefault(INVOLVEMENT, "");
    return OwnInvolvement.named(child.statements(), account.id(), first)
        .map(OwnInvolvement::involvement)
        .map(
            involvement ->
                call.disclose(
                    ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id()),
                    InvolvementResponse.of(involvement),
                    shown -> Answer.createdTagged(path(call, first), shown)))
        .orElseGet(() -> Answer.notFound(child.id()));
  }

  private Answer end(Call call) {
    LocalDate end = call.body(EndInvolvementRequest.class).end();
    if (end.isAfter(today())) {
      Fields fields = new Fields();
      fields.refuse("end", "must not be in the future");
      return Answer.invalid(fields.problems());
    }
    return change(
        call, call.child(), ChildAct.END_INVOLVEMENT, i -> i.endedOn(end), this.shown(call), end);
  }

  private Answer withdraw(Call call) {
    call.noBody();
    LocalDate today = today();
    return change(
        call,
        call.child(),
        ChildAct.WITHDRAW_CONSENT,
        involvement -> involvement.consentWithdrawnOn(today),
        (record, involvement) -> true,
        today);
  }

  private Answer change(
      Call call,
      ContactPointId id,
      ChildAct act,
      UnaryOperator<Involvement> change,
      BiPredicate<ChildRecord.Open, Involvement> shown,
      LocalDate day) {
    return switch (children.find(id).orElse(null)) {
      case ChildRecord.Open open -> change(call, command(call, open, act, change, shown));
      // A number that leads to somebody hidden must not show that it does.
      case ChildRecord.Shielded ignored when !id.equals(call.child()) ->
          Answer.notFound(call.child());
      case ChildRecord.Shielded shielded when act == ChildAct.END_INVOLVEMENT ->
          desk.endInvolvement(call, shielded, call.pathId(INVOLVEMENT), day);
      case ChildRecord.Shielded shielded ->
          desk.withdrawConsent(call, shielded, call.pathId(INVOLVEMENT));
      case ChildRecord.Merged merged -> change(call, merged.into(), act, change, shown, day);
      case null -> Answer.notFound(call.child());
    };
  }

  private Answer change(Call call, ChangeInvolvementCommand command) {
    if (call.replay().isPresent()) {
      return changeInvolvement
          .find(command)
          .map(
              involvement ->
                  call.disclose(
                      ChildTouched.of(command.act(), command.child().id()),
                      InvolvementResponse.of(involvement),
                      Answer::tagged))
          .orElseGet(() -> Answer.notFound(command.child().id()));
    }
    return answer(call, changeInvolvement.handle(command), false);
  }

  private static ChangeInvolvementCommand command(
      Call call,
      ChildRecord.Open open,
      ChildAct act,
      UnaryOperator<Involvement> change,
      BiPredicate<ChildRecord.Open, Involvement> shown) {
    String id = call.pathId(INVOLVEMENT);
    return new ChangeInvolvementCommand(
        call.caller(),
        call.actor(),
        open,
        id,
        act,
        change,
        shown,
        call.remember(200, Map.of(INVOLVEMENT, id)));
  }

  /** The tag of the record as this caller was shown it, or of their own involvement. */
  private BiPredicate<ChildRecord.Open, Involvement> shown(Call call) {
    return (record, involvement) ->
        tags.match(call.ifMatch(), RecordRendering.open(record, call.caller()))
            || tags.match(call.ifMatch(), InvolvementResponse.of(involvement));
  }

  private static Answer answer(Call call, InvolvementOutcome outcome, boolean created) {
    return switch (outcome) {
      case InvolvementOutcome.Noted noted ->
          created
              ? Answer.createdTagged(
                  path(call, noted.involvement().content().id().value()),
                  noted.involvement().map(InvolvementResponse::of))
              : Answer.tagged(noted.involvement().map(InvolvementResponse::of));
      case InvolvementOutcome.Unknown ignored -> Answer.notFound(call.child());
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

  private static String path(Call call, String involvement) {
    return InvolvementResponse.path(call.child(), involvement);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
  }
}
