package org.contactpoint.http.request;

import java.time.Instant;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Decision;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.http.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A request that the access policy permits.
 *
 * @param signedIn when the person who calls signed in, null where the token does not say
 * @param permitted the role in which the caller acts
 * @param purpose the purpose that the policy has judged, null where none was stated
 */
public record Authorised(
    RequestContext context,
    Caller caller,
    @Nullable Instant signedIn,
    Decision.Permitted permitted,
    @Nullable Purpose purpose) {

  /** The caller as the trail keeps them. */
  Actor actor() {
    return Actor.of(caller, permitted.as());
  }

  /** Whom an entry about the request names from here on. */
  public Attribution attribution() {
    return new Attribution(actor(), purpose);
  }

  /** The request ends here. */
  public <T> Admission<T> ended(Answer answer) {
    return new Admission.Ended<>(answer, attribution());
  }

  /** The same for whom the caller acts. */
  Authorised by(Caller mediated) {
    return new Authorised(context, mediated, signedIn, permitted, purpose);
  }

  /** The same for a purpose, in the role that the policy permits it in. */
  Authorised stating(Decision.Permitted as, Purpose stated) {
    return new Authorised(context, caller, signedIn, as, stated);
  }
}
