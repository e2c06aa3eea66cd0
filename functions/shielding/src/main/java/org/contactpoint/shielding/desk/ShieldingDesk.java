package org.contactpoint.shielding.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.contactpoint.http.door.Answer;
import org.contactpoint.http.door.Call;
import org.contactpoint.http.door.ETags;
import org.contactpoint.http.passing.ShieldedDesk;
import org.contactpoint.http.problem.FieldProblem;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.shielding.hiding.MergedRecords;

/** The desk itself: entitlement first, then the trail, then the answer. */
@Singleton
final class ShieldingDesk implements ShieldedDesk {

  private static final String INVOLVEMENT = "involvementId";

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

  ShieldingDesk(
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
  public Answer view(Call call, ChildRecord.Shielded child) {
    ChildRecord.Shielded shown = entitlement.standing(call.caller(), child);
    return call.disclose(
        new RecordViewed(shown.id(), call.purpose()), rendered(call, shown), Answer::tagged);
  }

  @Override
  public Answer addInvolvement(Call call, ChildRecord.Shielded child, NewInvolvement said) {
    Account account =
        Objects.requireNonNullElse(call.caller().onBehalfOf(), call.caller().account());
    Authority authority = account.authority();
    if (authority == null) {
      return Answer.refused(Denial.OTHER_COUNCIL, child.id());
    }
    if (call.replay().isPresent()) {
      return addedBefore(call, child, account);
    }
    return switch (said.of(account, new InvolvementId(ids.next()))) {
      case Parsed.Invalid<Involvement>(String reason) ->
          Answer.invalid(List.of(new FieldProblem("organisation", reason)));
      case Parsed.Valid<Involvement>(Involvement involvement) ->
          added(call, child, authority, involvement);
    };
  }

  private Answer added(
      Call call, ChildRecord.Shielded child, Authority authority, Involvement involvement) {
    AddHiddenInvolvementCommand command =
        new AddHiddenInvolvementCommand(
            child.id(),
            call.child(),
            authority,
            involvement,
            id -> call.remember(201, Map.of(INVOLVEMENT, id)),
            call.entry(ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id())));
    return switch (addInvolvement.handle(command)) {
      case HiddenAddition.Noted noted ->
          Answer.createdTagged(
              InvolvementResponse.path(call.child(), noted.involvement().content().id().value()),
              noted.involvement().map(InvolvementResponse::of));
      case HiddenAddition.ShieldedNoMore ignored -> Answer.concurrentChange();
      case HiddenAddition.NotCommitted not -> Answer.of(not.why(), ok -> Answer.noContent());
    };
  }

  private Answer addedBefore(Call call, ChildRecord.Shielded child, Account account) {
    String first = call.replay().orElseThrow().ids().getOrDefault(INVOLVEMENT, "");
    return addInvolvement
        .find(child.id(), account.id(), first)
        .map(
            involvement ->
                call.disclose(
                    ChildTouched.of(ChildAct.ADD_INVOLVEMENT, child.id()),
                    InvolvementResponse.of(involvement),
                    shown ->
                        Answer.createdTagged(InvolvementResponse.path(call.child(), first), shown)))
        .orElseGet(() -> Answer.notFound(child.id()));
  }

  @Override
  public Answer endInvolvement(
      Call call, ChildRecord.Shielded child, String involvementId, LocalDate end) {
    return change(
        call,
        child,
        involvementId,
        ChildAct.END_INVOLVEMENT,
        involvement -> involvement.endedOn(end));
  }

  @Override
  public Answer withdrawConsent(Call call, ChildRecord.Shielded child, String involvementId) {
    return change(
        call,
        child,
        involvementId,
        ChildAct.WITHDRAW_CONSENT,
        involvement -> involvement.consentWithdrawnOn(today()));
  }

  private Answer change(
      Call call,
      ChildRecord.Shielded child,
      String involvementId,
      ChildAct act,
      UnaryOperator<Involvement> change) {
    Optional<HiddenInvolvements.Own> own =
        involvements.own(call.caller(), records(call, child), involvementId);
    if (own.isEmpty()) {
      return Answer.notFound(child.id());
    }
    Involvement before = own.get().involvement();
    if (call.replay().isPresent()) {
      return call.disclose(ChildTouched.of(act, child.id()), InvolvementResponse.of(before));
    }
    if (act == ChildAct.WITHDRAW_CONSENT && !(before.consent() instanceof Consent.Given)) {
      return Answer.conflict("no-consent", "This involvement does not rest on consent.");
    }
    if (act == ChildAct.END_INVOLVEMENT && !matches(call, child, before)) {
      return Answer.stale();
    }
    List<Change> also = new ArrayList<>();
    also.add(call.remember(200, Map.of(INVOLVEMENT, involvementId)));
    if (act == ChildAct.WITHDRAW_CONSENT) {
      also.add(new Change.UrgentForChild(own.get().record().id(), call.caller().requestId()));
    }
    Commits.Outcome outcome =
        involvements.change(
            own.get(),
            change,
            ids.next(),
            also,
            call.entry(new ChildTouched(act, child.id(), List.of("involvement"), null)));
    return Answer.of(
        outcome,
        committed ->
            Answer.tagged(Disclosed.by(committed, InvolvementResponse.of(change.apply(before)))));
  }

  /** Merged records are one to the child's own team, and strangers to everybody else. */
  private List<ChildRecord.Shielded> records(Call call, ChildRecord.Shielded child) {
    ChildRecord.Shielded standing = entitlement.standing(call.caller(), child);
    return entitlement.isResponsible(call.caller(), standing.id())
            && call.caller().account().plays(Role.MANAGEMENT_TEAM)
        ? merged.all(standing)
        : List.of(child);
  }

  /** The tag of the record as this caller was shown it, or of their own involvement. */
  private boolean matches(Call call, ChildRecord.Shielded child, Involvement own) {
    return tags.match(call.ifMatch(), rendered(call, entitlement.standing(call.caller(), child)))
        || tags.match(call.ifMatch(), InvolvementResponse.of(own));
  }

  @Override
  public Answer correct(Call call, ChildRecord.Shielded named, Correction correction) {
    Authority authority = call.caller().account().authority();
    if (authority == null || !entitlement.isResponsible(call.caller(), named.id())) {
      return Answer.refused(Denial.OTHER_COUNCIL, named.id());
    }
    ChildRecord.Shielded child = entitlement.standing(call.caller(), named);
    AuditEvent event =
        new ChildTouched(ChildAct.CORRECT_CHILD, child.id(), correction.fields(), null);
    if (call.replay().isPresent()) {
      return call.disclose(event, rendered(call, child), Answer::tagged);
    }
    if (!tags.match(call.ifMatch(), rendered(call, child))) {
      return Answer.stale();
    }
    Address shown = entitlement.of(call.caller(), child).address(child);
    if (correction.lacksStatus(shown)) {
      return Answer.invalid(List.of(new FieldProblem("address.status", "is missing")));
    }
    List<Change> changes =
        new ArrayList<>(corrections.changes(child, correction, authority, shown));
    changes.add(call.remember(200, Map.of("childId", child.id().value())));
    return Answer.of(
        commits.commit(changes, List.of(call.entry(event))),
        committed -> Answer.tagged(Disclosed.by(committed, rendered(call, child))));
  }

  @Override
  public Answer proposeMerge(
      Call call, ContactPointId into, ContactPointId duplicate, String reason) {
    return merges.propose(call, into, duplicate, reason);
  }

  @Override
  public Answer approveMerge(Call call, Merge merge) {
    return merges.approve(call, merge);
  }

  @Override
  public Answer distinguish(Call call, ContactPointId one, ContactPointId other, String reason) {
    return merges.tellApart(call, one, other, reason);
  }

  @Override
  public Answer undoMerge(Call call, Merge merge) {
    return merges.proposeUndo(call, merge);
  }

  private ChildRecordResponse rendered(Call call, ChildRecord.Shielded child) {
    Entitlement.Seen seen = entitlement.of(call.caller(), child);
    return RecordRendering.partly(child, seen.statements(), seen.responsible(), seen.sensitive());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.LONDON);
  }
}
