package org.contactpoint.portal.edge;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.contactpoint.domain.crypto.Hmac;

/**
 * Proofs that a form came from a page of the same session (OWASP, Cross-Site Request Forgery
 * Prevention). Each is another, so that compressed pages say nothing of it.
 */
final class FormTokens {
  private static final int NONCE_BYTES = 16;

  private final Hmac key;
  private final SecureRandom random;

  FormTokens(Hmac key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  String fresh() {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + Hmac.BYTES);
    System.arraycopy(key.of(nonce), 0, both, NONCE_BYTES, Hmac.BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  boolean isGood(String token) {
    try {
      byte[] both = Base64.getUrlDecoder().decode(token);
      return both.length == NONCE_BYTES + Hmac.BYTES
          && MessageDigest.isEqual(
              key.of(Arrays.copyOf(both, NONCE_BYTES)),
              Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
