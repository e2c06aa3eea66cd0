package org.contactpoint.http.secret;

import java.util.HexFormat;
import org.contactpoint.domain.crypto.Hmac;

/**
 * The secret of the web API, the same for every function of a stage; each use has a key of its own
 * derived from it. What wires a process makes it a bean.
 */
public final class ApiSecret {
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
    return new Hmac(secret).of(use.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** A keyed digest, which can't be guessed from its content. */
  public String digest(String use, byte[] content) {
    return HexFormat.of().formatHex(new Hmac(keyFor(use)).of(content));
  }

  @Override
  public String toString() {
    return "ApiSecret[redacted]";
  }
}
