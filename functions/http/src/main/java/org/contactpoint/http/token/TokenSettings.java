package org.contactpoint.http.token;

import java.util.Set;

/**
 * Which access tokens count.
 *
 * @param issuer the exact {@code iss} of the user pool
 * @param clients the ids of the clients of that pool through which people may sign in
 */
public record TokenSettings(String issuer, Set<String> clients) {
  public TokenSettings {
    clients = Set.copyOf(clients);
    if (issuer.isBlank() || clients.isEmpty()) {
      throw new IllegalArgumentException("an issuer and at least one client are needed");
    }
  }
}
