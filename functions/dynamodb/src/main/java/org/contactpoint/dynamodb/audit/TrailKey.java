package org.contactpoint.dynamodb.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of the chains: without it nobody can write a link that holds (HMAC-SHA256, RFC 2104).
 */
public final class TrailKey {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final SecretKeySpec key;

  /**
   * A key.
   *
   * @param secret at least 32 random bytes, for this purpose alone
   */
  public TrailKey(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException("the trail's key has at least 32 bytes");
    }
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** The digest of parts for one use, in hexadecimal. */
  String digest(String use, String first, byte[] second) {
    return HexFormat.of().formatHex(mac(use, first.getBytes(StandardCharsets.UTF_8), second));
  }

  /** Eight bytes of a digest, as a number. */
  long word(String use, long round, long input) {
    byte[] in = ByteBuffer.allocate(Long.BYTES).putLong(input).array();
    byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(round).array();
    return ByteBuffer.wrap(mac(use, number, in)).getLong();
  }

  private byte[] mac(String use, byte[] first, byte[] second) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (byte[] part : new byte[][] {use.getBytes(StandardCharsets.UTF_8), first, second}) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "TrailKey[redacted]";
  }
}
