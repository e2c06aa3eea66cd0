package org.contactpoint.http.edge;

import java.util.Optional;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.request.Admission;
import org.contactpoint.http.request.Authorised;
import org.contactpoint.http.request.Parameters;

/**
 * The body and query of a request, read only once its caller is authorised.
 *
 * @param <B> what the body is read as
 */
public interface Contents<B> {

  /** Why it can't be read at all, which is answered before anything else. */
  Optional<ProblemKind> refused();

  /** The body. */
  Admission<B> body(Authorised request, Endpoint<B> endpoint);

  /** What comes beside the body, which was read before. */
  Admission<Parameters> parameters(Authorised request, Endpoint<B> endpoint);
}
