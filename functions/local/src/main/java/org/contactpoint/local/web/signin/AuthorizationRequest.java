package org.contactpoint.local.web.signin;

/**
 * What a client that was checked asks for.
 *
 * @param redirectUri to which the browser goes back
 * @param state which the answer repeats
 * @param nonce which the ID token repeats
 * @param challenge the hash of the client's verifier (RFC 7636, §4.2)
 */
record AuthorizationRequest(String redirectUri, String state, String nonce, String challenge) {
  @Override
  public String toString() {
    return "AuthorizationRequest[redacted]";
  }
}
