package org.contactpoint.http.door;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.AccessRefused;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.http.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Enters refusals of every kind into the trail before they are told (the rules, §7). A call of
 * which nobody knows who makes it is counted instead.
 */
@Singleton
final class Refusals {
  private final AuditTrail trail;
  private final Clock clock;

  Refusals(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** The answer, once its entry stands where it needs one; 503 where the trail can't be written. */
  Answer entered(Visit visit, Answer answer) {
    return switch (answer) {
      case Answer.Ok ok -> ok;
      case Answer.Csv csv -> csv;
      case Answer.Created created -> created;
      case Answer.NoContent none -> none;
      // The function that answered has entered it.
      case Answer.Passed passed -> passed;
      case Answer.Refused refused ->
          entered(visit, refused, refused.about(), refused.because().code());
      case Answer.NotFound notFound ->
          entered(visit, notFound, notFound.about(), ProblemKind.NOT_FOUND.slug());
      case Answer.Unprocessable own ->
          own.entered() == null ? entered(visit, own, named(visit), own.slug()) : own;
      case Answer.Conflict conflict ->
          conflict.more() == null
              ? entered(visit, conflict, named(visit), conflict.slug())
              : conflict;
      case Answer.ConcurrentChange change ->
          entered(visit, change, named(visit), ProblemKind.CONCURRENT_CHANGE.slug());
      case Answer.Failed failed -> failed(visit, failed);
    };
  }

  private Answer failed(Visit visit, Answer.Failed failed) {
    boolean trailIsMissing = failed.kind() == ProblemKind.TRAIL_UNAVAILABLE;
    return trailIsMissing || visit.actor().isEmpty()
        ? failed
        : entered(visit, failed, named(visit), failed.kind().slug());
  }

  private static @Nullable ContactPointId named(Visit visit) {
    return visit.child().orElse(null);
  }

  private Answer entered(
      Visit visit, Answer answer, @Nullable ContactPointId about, String because) {
    Actor actor =
        visit.actor().orElseThrow(() -> new IllegalStateException("refused before anybody called"));
    AccessRefused event = new AccessRefused(visit.action(), about, visit.purpose(), because);
    return switch (trail.append(new AuditEntry(clock.instant(), actor, event))) {
      case AuditTrail.Appended ignored -> answer;
      case AuditTrail.Failed ignored -> Answer.trailUnavailable();
    };
  }
}
