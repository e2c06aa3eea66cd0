package org.contactpoint.http.request;

import java.time.Instant;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.http.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A request whose caller is known: a verified token of an account that is active.
 *
 * @param signedIn when the person signed in, null where the token does not say
 */
public record Authenticated(RequestContext context, Caller caller, @Nullable Instant signedIn) {

  /** Whom an entry about a request names after that step. */
  public static Attribution attribution(Admission<Authenticated> admission) {
    return switch (admission) {
      case Admission.Admitted<Authenticated>(Authenticated known) -> known.attribution();
      case Admission.Ended<Authenticated> ended -> ended.attribution();
    };
  }

  private Attribution attribution() {
    return new Attribution(Actor.of(caller), null);
  }

  <T> Admission<T> ended(Answer answer) {
    return new Admission.Ended<>(answer, attribution());
  }
}
