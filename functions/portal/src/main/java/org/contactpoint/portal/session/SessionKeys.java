package org.contactpoint.portal.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.contactpoint.domain.crypto.AesGcm;
import org.contactpoint.domain.crypto.Hmac;

/** What sessions are named and sealed by: a key for each use, from the one secret of the pages. */
public final class SessionKeys {
  private final Hmac secret;

  /**
   * @param secret 32 random bytes, the same for every function of a stage
   */
  public SessionKeys(byte[] secret) {
    this.secret = new Hmac(secret);
  }

  /** By whom the sessions of an account are found together. */
  byte[] owner(String account) {
    return Arrays.copyOf(key("owner", bytes(account)), SessionCookie.OWNER_BYTES);
  }

  /** Where the sessions of whoever holds the cookie are stored. */
  static String partition(SessionCookie cookie) {
    return HexFormat.of().formatHex(cookie.owner());
  }

  /** Where its session is among them. */
  String place(SessionCookie cookie) {
    return HexFormat.of().formatHex(key("place", cookie.secret()));
  }

  /** Seals its session: without the cookie nobody can. */
  AesGcm seal(SessionCookie cookie) {
    return new AesGcm(key("seal", cookie.secret()));
  }

  /** The key of proofs that a form came from a page of its session. */
  public Hmac forms(SessionCookie cookie) {
    return new Hmac(key("forms", cookie.secret()));
  }

  /** Seals what a browser keeps while its person signs in. */
  public AesGcm attempts() {
    return new AesGcm(key("attempts"));
  }

  private byte[] key(String use, byte[]... parts) {
    byte[] together = secret.of(bytes(use + "|"));
    return new Hmac(together).of(parts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "SessionKeys[redacted]";
  }
}
