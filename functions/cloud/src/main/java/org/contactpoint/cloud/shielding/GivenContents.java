package org.contactpoint.cloud.shielding;

import java.util.Optional;
import org.contactpoint.http.edge.Contents;
import org.contactpoint.http.endpoint.Endpoint;
import org.contactpoint.http.problem.ProblemKind;
import org.contactpoint.http.request.Admission;
import org.contactpoint.http.request.Authorised;
import org.contactpoint.http.request.ParameterReading;
import org.contactpoint.http.request.Parameters;

/**
 * The contents of a call by another function: a command that was parsed already, and nothing else.
 */
record GivenContents(ShieldingCommand command, ParameterReading parameters)
    implements Contents<ShieldingCommand> {

  @Override
  public Optional<ProblemKind> refused() {
    return Optional.empty();
  }

  @Override
  public Admission<ShieldingCommand> body(Authorised request, Endpoint<ShieldingCommand> endpoint) {
    return new Admission.Admitted<>(command);
  }

  @Override
  public Admission<Parameters> parameters(Authorised request, Endpoint<ShieldingCommand> endpoint) {
    return new Admission.Admitted<>(parameters.none(request));
  }
}
