package org.contactpoint.http.edge;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.AccessRefused;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.request.Attribution;
import org.contactpoint.http.request.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Enters refusals of every kind into the trail before they leave (rules §7). A call of which nobody
 * knows who makes it is counted instead.
 */
@Singleton
final class RefusalEntries {
  private final AuditTrail trail;
  private final Clock clock;

  RefusalEntries(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** The answer, once its entry is written where it needs one; 503 where none can be written. */
  Answer entered(RequestContext request, Attribution attribution, Answer answer) {
    return answer instanceof Answer.Refusal refusal && needsEntry(refusal)
        ? attribution
            .known()
            .map(actor -> entered(request, actor, attribution, refusal))
            .orElse(answer)
        : answer;
  }

  private static boolean needsEntry(Answer.Refusal refusal) {
    return switch (refusal) {
      case Answer.Unprocessable own -> own.entered() == null;
      case Answer.Conflict conflict -> conflict.more() == null;
      case Answer.Failed failed -> failed.kind() != ProblemKind.TRAIL_UNAVAILABLE;
      case Answer.Denied ignored -> true;
      case Answer.NotFound ignored -> true;
      case Answer.ConcurrentChange ignored -> true;
    };
  }

  private Answer entered(
      RequestContext request, Actor actor, Attribution attribution, Answer.Refusal refusal) {
    AccessRefused event =
        new AccessRefused(
            request.route().act(), about(request, refusal), attribution.purpose(), refusal.code());
    return switch (trail.append(new AuditEntry(clock.instant(), actor, event))) {
      case AuditTrail.Appended ignored -> refusal;
      case AuditTrail.Failed ignored -> Answer.trailUnavailable();
    };
  }

  /** The child of which the refusal speaks, or else the path (rules §7). */
  private static @Nullable ContactPointId about(RequestContext request, Answer.Refusal refusal) {
    ContactPointId about =
        switch (refusal) {
          case Answer.Denied denied -> denied.about();
          case Answer.NotFound notFound -> notFound.about();
          case Answer.Conflict conflict -> conflict.about();
          case Answer.Unprocessable ignored -> null;
          case Answer.ConcurrentChange ignored -> null;
          case Answer.Failed ignored -> null;
        };
    return about == null ? request.child().orElse(null) : about;
  }
}
