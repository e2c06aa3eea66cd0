package org.contactpoint.infrastructure.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API is reached.
 *
 * @param domain a name of its own, or null for the gateway's
 * @param certificate the ARN of the certificate of that name
 * @param vpcEndpoints the endpoints through which alone it is reached; empty for the internet
 */
public record Access(
    @Nullable String domain, @Nullable String certificate, List<String> vpcEndpoints) {
  public Access {
    vpcEndpoints = List.copyOf(vpcEndpoints);
    if ((domain == null) != (certificate == null)) {
      throw new IllegalArgumentException("a domain needs its certificate, and the other way round");
    }
  }

  /** Whether it is reached through endpoints alone. */
  public boolean isPrivate() {
    return !vpcEndpoints.isEmpty();
  }
}
