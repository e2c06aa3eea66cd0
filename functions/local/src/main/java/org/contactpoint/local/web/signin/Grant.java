package org.contactpoint.local.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** For what a code is good: one sign-in, as the client asked for it. */
record Grant(AuthorizationRequest request, SignIn signIn) {
  private static final String VERIFIER = "[A-Za-z0-9._~-]{43,128}";

  /** Whether whoever brings the code also asked for it (RFC 6749, §4.1.3; RFC 7636, §4.6). */
  boolean belongsTo(String redirectUri, String verifier) {
    return request.redirectUri().equals(redirectUri)
        && verifier.matches(VERIFIER)
        && MessageDigest.isEqual(ascii(challenge(verifier)), ascii(request.challenge()));
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.sha256(verifier));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
