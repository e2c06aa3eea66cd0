package org.contactpoint.portal.signin;

import java.time.Instant;

/**
 * The tokens of one sign-in.
 *
 * @param access by which the web API knows who calls
 * @param refresh for which another access token is had
 * @param until when the access token ends
 */
public record Tokens(String access, String refresh, Instant until) {
  @Override
  public String toString() {
    return "Tokens[redacted]";
  }
}
