package org.contactpoint.http.endpoint;

import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.request.AuthorisedRequest;

/**
 * What a route does with a request that was admitted.
 *
 * @param <B> what its body is read as
 */
@FunctionalInterface
public interface EndpointHandler<B> {

  /** Does it, and says how it ended; a thrown exception is a fault and answered by 500. */
  Answer handle(AuthorisedRequest request, B body);
}
