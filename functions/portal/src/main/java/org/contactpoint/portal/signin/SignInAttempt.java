package org.contactpoint.portal.signin;

/**
 * What a browser keeps while its person signs in, sealed: nothing is stored for whoever has not
 * signed in yet.
 *
 * @param state which the answer has to repeat
 * @param nonce which the token has to repeat
 * @param verifier the secret behind the code challenge (RFC 7636)
 * @param to the page that was asked for
 * @param until epoch second after which it no longer counts
 */
public record SignInAttempt(String state, String nonce, String verifier, String to, long until) {
  @Override
  public String toString() {
    return "SignInAttempt[redacted]";
  }
}
