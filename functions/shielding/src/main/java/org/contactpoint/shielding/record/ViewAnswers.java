package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.contract.route.Route;
import org.contactpoint.domain.access.AccessPolicy;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.lifecycle.LifeStage;
import org.contactpoint.domain.watch.ViewMarks;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.request.AuthorisedRequest;

/** Opens shielded records: entitlement first, then the trail, then the answer. */
@Singleton
final class ViewAnswers {
  private final Entitlement entitlement;
  private final HiddenLife lives;
  private final SeenRecords records;
  private final Clock clock;

  ViewAnswers(Entitlement entitlement, HiddenLife lives, SeenRecords records, Clock clock) {
    this.entitlement = entitlement;
    this.lives = lives;
    this.records = records;
    this.clock = clock;
  }

  /** The record as the caller may see it, for as long as it is live to them (rules §9.17). */
  Answer view(AuthorisedRequest request, ChildRecord.Shielded child) {
    LifeStage stage = lives.courseFor(request.caller(), child).on(London.today(clock));
    if (!stage.isLive() && !mayReadArchive(request, child, stage)) {
      return Answer.notFound(child.id());
    }
    ChildRecord.Shielded shown = entitlement.recordFor(request.caller(), child);
    return request.disclose(
        new RecordViewed(shown.id(), request.purpose(), ViewMarks.ofFace(request.caller())),
        stage.isLive() ? records.shown(request, shown) : records.shown(request, shown).archived(),
        body -> answer(request, child, body));
  }

  private boolean mayReadArchive(
      AuthorisedRequest request, ChildRecord.Shielded child, LifeStage stage) {
    boolean own = entitlement.isResponsible(request.caller(), child.id());
    return AccessPolicy.decideArchive(request.caller(), own, stage, request.purpose())
        instanceof Decision.Permitted;
  }

  /** Who registered the child and repeats the request is answered as the first time. */
  private static Answer answer(
      AuthorisedRequest request, ChildRecord.Shielded child, Disclosed<ChildRecordResponse> body) {
    return request.context().route() == Route.REGISTER_CHILD
        ? Answer.createdTagged("/v1/children/" + child.id().value(), body)
        : Answer.tagged(body);
  }
}
