package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementChange;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;

/** Answers requests about involvements with a shielded child. */
@Singleton
final class InvolvementAnswers {
  private static final String INVOLVEMENT = "involvementId";

  private final Entitlement entitlement;
  private final SeenRecords records;
  private final AddHiddenInvolvement addInvolvement;
  private final HiddenInvolvements involvements;
  private final ChangeHiddenInvolvement changeInvolvement;
  private final Ids ids;

  InvolvementAnswers(
      Entitlement entitlement,
      SeenRecords records,
      AddHiddenInvolvement addInvolvement,
      HiddenInvolvements involvements,
      ChangeHiddenInvolvement changeInvolvement,
      Ids ids) {
    this.entitlement = entitlement;
    this.records = records;
    this.addInvolvement = addInvolvement;
    this.involvements = involvements;
    this.changeInvolvement = changeInvolvement;
    this.ids = ids;
  }

  Answer add(AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
    Account account =
        Objects.requireNonNullElse(request.caller().onBehalfOf(), request.caller().account());
    Authority authority = account.authority();
    if (authority == null) {
      return Answer.refused(Denial.OTHER_COUNCIL, child.id());
    }
    if (request.replay().isPresent()) {
      return addedBefore(request, child, account);
    }
    return switch (said.of(account, new InvolvementId(ids.next()))) {
      case Parsed.Invalid<Involvement>(String reason) -> Answer.invalid("organisation", reason);
      case Parsed.Valid<Involvement>(Involvement involvement) ->
          added(request, child, authority, involvement);
    };
  }

  private Answer added(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      Authority authority,
      Involvement involvement) {
    AddHiddenInvolvementCommand command =
        new AddHiddenInvolvementCommand(
            child.id(),
            request.child(),
            authority,
            involvement,
            request.pending(201, INVOLVEMENT),
            request.entry(ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id())));
    return switch (addInvolvement.handle(command)) {
      case HiddenAddition.Noted noted ->
          Answer.createdTagged(
              InvolvementResponse.path(request.child(), noted.involvement().content().id().value()),
              noted.involvement().map(InvolvementResponse::of));
      case HiddenAddition.ShieldedNoMore ignored -> Answer.concurrentChange();
      case HiddenAddition.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }

  private Answer addedBefore(
      AuthorisedRequest request, ChildRecord.Shielded child, Account account) {
    String first = request.replay().orElseThrow().ids().getOrDefault(INVOLVEMENT, "");
    return addInvolvement
        .find(child.id(), account.id(), first)
        .map(
            involvement ->
                request.disclose(
                    ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id()),
                    InvolvementResponse.of(involvement),
                    shown ->
                        Answer.createdTagged(
                            InvolvementResponse.path(request.child(), first), shown)))
        .orElseGet(() -> Answer.notFound(child.id()));
  }

  Answer change(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      InvolvementChange change,
      ReadOnlyMembers readOnly) {
    HiddenInvolvements.Own own =
        involvements.own(request.caller(), child, involvementId).orElse(null);
    if (own == null) {
      return Answer.notFound(child.id());
    }
    if (request.replay().isPresent()) {
      return request.disclose(
          ChildTouched.of(change.act(), child.id()), InvolvementResponse.of(own.involvement()));
    }
    return answer(
        changeInvolvement.handle(
            new ChangeHiddenInvolvementCommand(
                request.actor(),
                child.id(),
                own,
                change,
                !change.mustBeAsShown() || isAsShown(request, child, own.involvement()),
                records.changed(own.involvement(), readOnly),
                request.remember(200, Map.of(INVOLVEMENT, involvementId)))));
  }

  private boolean isAsShown(
      AuthorisedRequest request, ChildRecord.Shielded child, Involvement own) {
    return records.match(request, entitlement.recordFor(request.caller(), child), own);
  }

  private static Answer answer(ChangeHiddenInvolvementOutcome outcome) {
    return switch (outcome) {
      case ChangeHiddenInvolvementOutcome.Changed changed ->
          Answer.tagged(changed.involvement().map(InvolvementResponse::of));
      case ChangeHiddenInvolvementOutcome.Stale ignored -> Answer.stale();
      case ChangeHiddenInvolvementOutcome.ReadOnly members -> Answer.readOnly(members.members());
      case ChangeHiddenInvolvementOutcome.Obstructed obstructed ->
          Answer.obstructed(obstructed.by());
      case ChangeHiddenInvolvementOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
