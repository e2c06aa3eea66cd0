package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.RecordLimits;
import org.contactpoint.domain.commit.RememberedAnswer;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.problem.Fields;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** {@code POST /v1/children/{childId}/involvements}. */
@Singleton
final class AddInvolvementEndpoint implements Endpoints {

  private static final String INVOLVEMENT = "involvementId";

  private final AddInvolvement addInvolvement;
  private final FindInvolvement findInvolvement;
  private final InvolvementForm form;
  private final ShieldedRecords shieldedRecords;

  AddInvolvementEndpoint(
      AddInvolvement addInvolvement,
      FindInvolvement findInvolvement,
      InvolvementForm form,
      ShieldedRecords shieldedRecords) {
    this.addInvolvement = addInvolvement;
    this.findInvolvement = findInvolvement;
    this.form = form;
    this.shieldedRecords = shieldedRecords;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
                Route.ADD_INVOLVEMENT,
                AddInvolvementRequest.class,
                InvolvementResponse.class,
                this::add)
            .onBehalfOf(AddInvolvementRequest::accountId));
  }

  private Answer add(AuthorisedRequest request, AddInvolvementRequest body) {
    Account account =
        Objects.requireNonNullElse(request.caller().onBehalfOf(), request.caller().account());
    Authority authority = account.authority();
    if (authority == null) {
      return Answer.refused(Denial.OTHER_COUNCIL, request.child());
    }
    Fields fields = new Fields();
    NewInvolvement said = form.read(body, fields);
    Involvement involvement = form.of(account, said, fields);
    if (involvement == null || !fields.valid()) {
      return Answer.invalid(fields.problems());
    }
    return request
        .replay()
        .map(first -> repeated(request, first, account, said))
        .orElseGet(() -> add(request, authority, said, involvement));
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
            request.pending(201, INVOLVEMENT));
    return switch (addInvolvement.handle(command)) {
      case AdditionOutcome.Noted noted ->
          Answer.createdTagged(
              path(request, noted.involvement().content().id().value()),
              noted.involvement().map(InvolvementResponse::of));
      case AdditionOutcome.Unknown ignored -> Answer.notFound(request.child());
      case AdditionOutcome.Apart apart ->
          shieldedRecords.addInvolvement(request, apart.child(), said);
      case AdditionOutcome.Exceeds exceeds -> exceeds(exceeds.limit());
      case AdditionOutcome.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }

  private static Answer exceeds(RecordLimits.Limit limit) {
    return switch (limit) {
      case TOO_MANY_INVOLVEMENTS ->
          Answer.unprocessable(
              "too-many-involvements",
              "The child has as many open involvements as a child may have.",
              List.of());
      case RECORD_FULL -> Answer.recordFull();
    };
  }

  /** The involvement of the first answer as it stands now. */
  private Answer repeated(
      AuthorisedRequest request, RememberedAnswer first, Account account, NewInvolvement said) {
    String id = first.ids().getOrDefault(INVOLVEMENT, "");
    return switch (findInvolvement.added(request.child(), account.id(), id)) {
      case FindInvolvement.Own own ->
          request.disclose(
              ChildTouched.of(ChildAct.ADD_INVOLVEMENT, own.child().id()),
              InvolvementResponse.of(own.involvement().involvement()),
              shown -> Answer.createdTagged(path(request, id), shown));
      case FindInvolvement.Apart apart ->
          shieldedRecords.addInvolvement(request, apart.child(), said);
      case FindInvolvement.Nothing nothing -> Answer.notFound(nothing.child());
    };
  }

  private static String path(AuthorisedRequest request, String involvement) {
    return InvolvementResponse.path(request.child(), involvement);
  }
}
