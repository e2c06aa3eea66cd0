package org.contactpoint.dynamodb.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.contactpoint.domain.crypto.Hmac;

/**
 * The secret of the chains: without it nobody can write a link that holds (HMAC-SHA256, RFC 2104).
 */
public final class TrailKey {

  private final Hmac hmac;

  /**
   * A key.
   *
   * @param secret at least 32 random bytes, for this purpose alone
   */
  public TrailKey(byte[] secret) {
    if (secret.length < Hmac.BYTES) {
      throw new IllegalArgumentException("the trail's key has at least 32 bytes");
    }
    this.hmac = new Hmac(secret);
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

  /** Each part with its length in front, so that no two lists of parts give the same bytes. */
  private byte[] mac(String use, byte[] first, byte[] second) {
    byte[] purpose = use.getBytes(StandardCharsets.UTF_8);
    return hmac.of(length(purpose), purpose, length(first), first, length(second), second);
  }

  private static byte[] length(byte[] part) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array();
  }

  @Override
  public String toString() {
    return "TrailKey[redacted]";
  }
}
