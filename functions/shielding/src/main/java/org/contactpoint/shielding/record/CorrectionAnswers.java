package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.Map;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Correction;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.request.AuthorisedRequest;

/** Answers requests to correct what is hidden of a child. */
@Singleton
final class CorrectionAnswers {
  private static final String CHILD = "childId";

  private final Entitlement entitlement;
  private final SeenRecords records;
  private final CorrectShielded correctShielded;

  CorrectionAnswers(Entitlement entitlement, SeenRecords records, CorrectShielded correctShielded) {
    this.entitlement = entitlement;
    this.records = records;
    this.correctShielded = correctShielded;
  }

  Answer correct(
      AuthorisedRequest request,
      ChildRecord.Shielded named,
      Correction correction,
      ReadOnlyMembers readOnly) {
    Authority authority = request.caller().account().authority();
    if (authority == null || !entitlement.isResponsible(request.caller(), named.id())) {
      return Answer.refused(Denial.OTHER_COUNCIL, named.id());
    }
    ChildRecord.Shielded child = entitlement.recordFor(request.caller(), named);
    if (request.replay().isPresent()) {
      return request.disclose(
          CorrectShieldedCommand.event(child, correction),
          records.shown(request, child),
          Answer::tagged);
    }
    return answer(
        correctShielded.handle(
            new CorrectShieldedCommand(
                request.caller(),
                request.actor(),
                child,
                authority,
                correction,
                records.match(request, child),
                records.changed(request, child, readOnly),
                request.remember(200, Map.of(CHILD, child.id().value())))));
  }

  private static Answer answer(CorrectShieldedOutcome outcome) {
    return switch (outcome) {
      case CorrectShieldedOutcome.Corrected corrected ->
          Answer.tagged(corrected.record().map(SeenRecords::form));
      case CorrectShieldedOutcome.Stale ignored -> Answer.stale();
      case CorrectShieldedOutcome.ReadOnly members -> Answer.readOnly(members.members());
      case CorrectShieldedOutcome.NoStatus ignored ->
          Answer.invalid("address.status", "is missing");
      case CorrectShieldedOutcome.NotCommitted not ->
          Answer.of(not.why(), committed -> Answer.noContent());
    };
  }
}
