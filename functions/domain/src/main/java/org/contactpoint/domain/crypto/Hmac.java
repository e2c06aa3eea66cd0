package org.contactpoint.domain.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104, FIPS 198-1) under one secret; safe for use by several threads. */
public final class Hmac {

  /** The length of a secret in bytes, and of a result. */
  public static final int BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec secret;

  /**
   * Keyed hashing under that secret.
   *
   * @param secret not empty; at least {@link #BYTES} random bytes where nobody may guess it
   */
  public Hmac(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The 32 bytes for all parts in a row. Where parts begin and end makes no difference. */
  public byte[] of(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "Hmac[redacted]";
  }
}
