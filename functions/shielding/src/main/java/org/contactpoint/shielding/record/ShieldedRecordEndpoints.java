package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.WorkingDays;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.NewInvolvement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.DistinctionResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.MergeResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;
import org.contactpoint.http.shielding.ShieldedRecords;
import org.contactpoint.shielding.hiding.MergedRecords;

/** Answers requests about shielded records: entitlement first, then the trail, then the answer. */
@Singleton
final class ShieldedRecordEndpoints implements ShieldedRecords {

  private static final String INVOLVEMENT = "involvementId";
  private static final String MERGE = "mergeId";
  private static final String CHILD = "childId";

  private final Entitlement entitlement;
  private final MergedRecords merged;
  private final HiddenInvolvements involvements;
  private final AddHiddenInvolvement addInvolvement;
  private final HiddenCorrections corrections;
  private final ShieldedMerges merges;
  private final Commits commits;
  private final ETags tags;
  private final Ids ids;
  private final Clock clock;

  ShieldedRecordEndpoints(
      Entitlement entitlement,
      MergedRecords merged,
      HiddenInvolvements involvements,
      AddHiddenInvolvement addInvolvement,
      HiddenCorrections corrections,
      ShieldedMerges merges,
      Commits commits,
      ETags tags,
      Ids ids,
      Clock clock) {
    this.entitlement = entitlement;
    this.merged = merged;
    this.involvements = involvements;
    this.addInvolvement = addInvolvement;
    this.corrections = corrections;
    this.merges = merges;
    this.commits = commits;
    this.tags = tags;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    ChildRecord.Shielded shown = entitlement.standing(request.caller(), child);
    return request.disclose(
        new RecordViewed(shown.id(), request.purpose()), rendered(request, shown), Answer::tagged);
  }

  @Override
  public Answer addInvolvement(
      AuthorisedRequest request, ChildRecord.Shielded child, NewInvolvement said) {
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
            id -> request.remember(201, Map.of(INVOLVEMENT, id)),
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

  @Override
  public Answer endInvolvement(
      AuthorisedRequest request, ChildRecord.Shielded child, String involvementId, LocalDate end) {
    return change(
        request,
        child,
        involvementId,
        ChildAct.END_INVOLVEMENT,
        involvement -> involvement.endedOn(end));
  }

  @Override
  public Answer withdrawConsent(
      AuthorisedRequest request, ChildRecord.Shielded child, String involvementId) {
    return change(
        request,
        child,
        involvementId,
        ChildAct.WITHDRAW_CONSENT,
        involvement -> involvement.consentWithdrawnOn(today()));
  }

  private Answer change(
      AuthorisedRequest request,
      ChildRecord.Shielded child,
      String involvementId,
      ChildAct act,
      UnaryOperator<Involvement> change) {
    Optional<HiddenInvolvements.Own> own =
        involvements.own(request.caller(), records(request, child), involvementId);
    if (own.isEmpty()) {
      return Answer.notFound(child.id());
    }
    Involvement before = own.get().involvement();
    if (request.replay().isPresent()) {
      return request.disclose(ChildTouched.of(act, child.id()), InvolvementResponse.of(before));
    }
    if (act == ChildAct.WITHDRAW_CONSENT && !(before.consent() instanceof Consent.Given)) {
      return Answer.conflict("no-consent", "This involvement does not rest on consent.");
    }
    if (act == ChildAct.END_INVOLVEMENT && !matches(request, child, before)) {
      return Answer.stale();
    }
    List<Change> also = new ArrayList<>();
    also.add(request.remember(200, Map.of(INVOLVEMENT, involvementId)));
    if (act == ChildAct.WITHDRAW_CONSENT) {
      also.add(new Change.UrgentForChild(own.get().record().id(), request.caller().requestId()));
    }
    Commits.Outcome outcome =
        involvements.change(
            own.get(),
            change,
            ids.next(),
            also,
            request.entry(new ChildTouched(act, child.id(), List.of("involvement"), null)));
    return Answer.of(
        outcome,
        committed ->
            Answer.tagged(Disclosed.by(committed, InvolvementResponse.of(change.apply(before)))));
  }

  /** Merged records are one to the child's own team, and strangers to everybody else. */
  private List<ChildRecord.Shielded> records(
      AuthorisedRequest request, ChildRecord.Shielded child) {
    ChildRecord.Shielded standing = entitlement.standing(request.caller(), child);
    return entitlement.isResponsible(request.caller(), standing.id())
            && request.caller().account().plays(Role.MANAGEMENT_TEAM)
        ? merged.all(standing)
        : List.of(child);
  }

  /** The tag of the record as this caller was shown it, or of their own involvement. */
  private boolean matches(AuthorisedRequest request, ChildRecord.Shielded child, Involvement own) {
    return tags.match(
            request.ifMatch(), rendered(request, entitlement.standing(request.caller(), child)))
        || tags.match(request.ifMatch(), InvolvementResponse.of(own));
  }

  @Override
  public Answer correct(
      AuthorisedRequest request, ChildRecord.Shielded named, Correction correction) {
    Authority authority = request.caller().account().authority();
    if (authority == null || !entitlement.isResponsible(request.caller(), named.id())) {
      return Answer.refused(Denial.OTHER_COUNCIL, named.id());
    }
    ChildRecord.Shielded child = entitlement.standing(request.caller(), named);
    AuditEvent event =
        new ChildTouched(ChildAct.CORRECT_CHILD, child.id(), correction.fields(), null);
    if (request.replay().isPresent()) {
      return request.disclose(event, rendered(request, child), Answer::tagged);
    }
    if (!tags.match(request.ifMatch(), rendered(request, child))) {
      return Answer.stale();
    }
    Address shown = entitlement.of(request.caller(), child).address(child);
    if (correction.lacksStatus(shown)) {
      return Answer.invalid("address.status", "is missing");
    }
    List<Change> changes =
        new ArrayList<>(corrections.changes(child, correction, authority, shown));
    changes.add(request.remember(200, Map.of(CHILD, child.id().value())));
    return Answer.of(
        commits.commit(changes, List.of(request.entry(event))),
        committed -> Answer.tagged(Disclosed.by(committed, rendered(request, child))));
  }

  @Override
  public Answer proposeMerge(
      AuthorisedRequest request, ContactPointId into, ContactPointId duplicate, String reason) {
    return answer(
        merges.handle(
            new ShieldedMergeCommand.Propose(
                request.caller(),
                request.actor(),
                into,
                duplicate,
                reason,
                id -> request.remember(201, Map.of(MERGE, id)))),
        Answer::created);
  }

  @Override
  public Answer approveMerge(AuthorisedRequest request, Merge merge) {
    return answer(
        merges.handle(
            new ShieldedMergeCommand.Approve(
                request.caller(),
                request.actor(),
                merge,
                request.remember(200, Map.of(MERGE, merge.id())))),
        Answer::ok);
  }

  @Override
  public Answer undoMerge(AuthorisedRequest request, Merge merge) {
    return answer(
        merges.handle(
            new ShieldedMergeCommand.ProposeUndo(request.caller(), request.actor(), merge)),
        Answer::ok);
  }

  @Override
  public Answer distinguish(
      AuthorisedRequest request, ContactPointId one, ContactPointId other, String reason) {
    return answer(
        merges.handle(
            new ShieldedMergeCommand.TellApart(
                request.caller(),
                request.actor(),
                one,
                other,
                reason,
                request.replay().isPresent()
                    ? null
                    : request.remember(201, Map.of(CHILD, one.value())))),
        Answer::created);
  }

  private static Answer answer(ShieldedMergeOutcome outcome, Function<Disclosed<?>, Answer> form) {
    return switch (outcome) {
      case ShieldedMergeOutcome.Settled settled ->
          form.apply(settled.merge().map(MergeResponse::of));
      case ShieldedMergeOutcome.Distinguished distinguished ->
          form.apply(
              distinguished
                  .pair()
                  .map(pair -> new DistinctionResponse(pair.one().value(), pair.other().value())));
      case ShieldedMergeOutcome.Refused refused ->
          Answer.refused(refused.because(), refused.about());
      case ShieldedMergeOutcome.Unknown ignored -> Answer.notFound();
      case ShieldedMergeOutcome.Hindered hindered ->
          Answer.conflict(hindered.slug(), hindered.detail());
      case ShieldedMergeOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private ChildRecordResponse rendered(AuthorisedRequest request, ChildRecord.Shielded child) {
    Entitlement.Seen seen = entitlement.of(request.caller(), child);
    return RecordRendering.partly(child, seen.statements(), seen.responsible(), seen.sensitive());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
  }
}
