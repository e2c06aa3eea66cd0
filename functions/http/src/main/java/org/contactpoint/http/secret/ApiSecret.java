package org.contactpoint.http.secret;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of the web API, the same for every function of a stage; each use has a key of its own
 * derived from it. What wires a process makes it a bean.
 */
public final class ApiSecret {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final byte[] secret;

  /**
   * @param secret at least 32 random bytes
   */
  public ApiSecret(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException("the secret of the API has at least 32 bytes");
    }
    this.secret = secret.clone();
  }

  /** The 32-byte key of one use. */
  public byte[] keyFor(String use) {
    return mac(secret, use.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A keyed digest, which can't be guessed from its content. */
  public String digest(String use, byte[] content) {
    return HexFormat.of().formatHex(mac(keyFor(use), content));
  }

  private static byte[] mac(byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "ApiSecret[redacted]";
  }
}
