package org.contactpoint.registration.involvement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.endpoint.Endpoints;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;

/** Ending an involvement, and withdrawing the consent that carries it. */
@Singleton
final class ChangeInvolvementEndpoints implements Endpoints {

  private static final String INVOLVEMENT = "involvementId";

  private final FindInvolvement findInvolvement;
  private final ChangeInvolvement changeInvolvement;
  private final ShieldedRecords shieldedRecords;
  private final ETags tags;
  private final StrictJson json;
  private final Clock clock;

  ChangeInvolvementEndpoints(
      FindInvolvement findInvolvement,
      ChangeInvolvement changeInvolvement,
      ShieldedRecords shieldedRecords,
      ETags tags,
      StrictJson json,
      Clock clock) {
    this.findInvolvement = findInvolvement;
    this.changeInvolvement = changeInvolvement;
    this.shieldedRecords = shieldedRecords;
    this.tags = tags;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<Endpoint<?>> all() {
    return List.of(
        Endpoint.of(
            Route.END_INVOLVEMENT,
            EndInvolvementRequest.class,
            InvolvementResponse.class,
            this::end),
        Endpoint.of(Route.WITHDRAW_CONSENT, InvolvementResponse.class, this::withdraw));
  }

  private Answer end(AuthorisedRequest request, EndInvolvementRequest body) {
    return IsoDate.past(body.end(), London.today(clock))
        .fold(
            day ->
                change(
                    request, new InvolvementChange.End(day), body.readOnly(request.nullMembers())),
            reason -> Answer.invalid("end", reason));
  }

  private Answer withdraw(AuthorisedRequest request) {
    return change(request, new InvolvementChange.ConsentWithdrawal(), ReadOnlyMembers.NONE);
  }

  private Answer change(
      AuthorisedRequest request, InvolvementChange change, ReadOnlyMembers readOnly) {
    String id = request.pathId(INVOLVEMENT);
    boolean repeated = request.replay().isPresent();
    return switch (findInvolvement.changeable(request.child(), request.caller().account(), id)) {
      case FindInvolvement.Own own when repeated ->
          request.disclose(
              ChildTouched.of(change.act(), own.child().id()),
              InvolvementResponse.of(own.involvement().involvement()),
              Answer::tagged);
      case FindInvolvement.Own own -> change(request, own, change, readOnly);
      case FindInvolvement.Apart apart ->
          shieldedRecords.changeInvolvement(request, apart.child(), id, change, readOnly);
      case FindInvolvement.Nothing nothing ->
          Answer.notFound(repeated ? nothing.child() : request.child());
    };
  }

  private Answer change(
      AuthorisedRequest request,
      FindInvolvement.Own own,
      InvolvementChange change,
      ReadOnlyMembers readOnly) {
    ChangeInvolvementCommand command =
        new ChangeInvolvementCommand(
            request.actor(),
            own.child(),
            own.involvement(),
            change,
            !change.mustBeAsShown() || isAsShown(request, own),
            readOnly.changed(json.members(InvolvementResponse.of(own.involvement().involvement()))),
            request.remember(200, Map.of(INVOLVEMENT, request.pathId(INVOLVEMENT))));
    return switch (changeInvolvement.handle(command)) {
      case ChangeOutcome.Changed changed ->
          Answer.tagged(changed.involvement().map(InvolvementResponse::of));
      case ChangeOutcome.Stale ignored -> Answer.stale();
      case ChangeOutcome.ReadOnly members -> Answer.readOnly(members.members());
      case ChangeOutcome.Obstructed obstructed -> Answer.obstructed(obstructed.by());
      case ChangeOutcome.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }

  /** By the tag of the record as this caller was shown it, or of their own involvement. */
  private boolean isAsShown(AuthorisedRequest request, FindInvolvement.Own own) {
    return tags.match(request.ifMatch(), RecordRendering.open(own.child(), request.caller()))
        || tags.match(request.ifMatch(), InvolvementResponse.of(own.involvement().involvement()));
  }
}
