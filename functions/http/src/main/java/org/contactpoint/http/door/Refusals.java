package org.contactpoint.http.door;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.AccessRefused;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** Enters refusals into the trail before they are told (the rules, §7). */
@Singleton
final class Refusals {
  private static final String NOT_FOUND = "not-found";

  private final AuditTrail trail;
  private final Clock clock;

  Refusals(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /** The answer, once its entry stands where it needs one; 503 where the trail can't be written. */
  Answer entered(Visit visit, Answer answer) {
    return switch (answer) {
      case Answer.Refused refused ->
          entered(visit, refused, refused.about(), refused.because().code());
      case Answer.NotFound notFound -> entered(visit, notFound, notFound.about(), NOT_FOUND);
      case Answer.Ok ok -> ok;
      case Answer.Csv csv -> csv;
      case Answer.Created created -> created;
      case Answer.NoContent none -> none;
      case Answer.Unprocessable unprocessable -> unprocessable;
      case Answer.Conflict conflict -> conflict;
      case Answer.Failed failed -> failed;
      case Answer.Passed passed -> passed;
    };
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
