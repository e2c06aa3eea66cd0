package org.contactpoint.infrastructure.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the API and the pages are reached.
 *
 * @param api the API's own name, or null for the gateway's
 * @param portal the pages' own name, or null for the gateway's
 * @param vpcEndpoints the endpoints through which alone they are reached; empty for the internet
 */
public record Access(@Nullable Domain api, @Nullable Domain portal, List<String> vpcEndpoints) {
  public Access {
    vpcEndpoints = List.copyOf(vpcEndpoints);
  }

  /** Whether they are reached through endpoints alone. */
  public boolean isPrivate() {
    return !vpcEndpoints.isEmpty();
  }
}
