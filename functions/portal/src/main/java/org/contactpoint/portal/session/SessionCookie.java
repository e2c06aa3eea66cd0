package org.contactpoint.portal.session;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.contactpoint.http.message.Cookies;
import org.contactpoint.http.message.Headers;

/**
 * What a browser holds of its session: whose it is, as a keyed hash, and 256 random bits that are
 * stored nowhere else.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the store does that, by its hash
public record SessionCookie(byte[] owner, byte[] secret) {
  /** How many bytes say whose it is. */
  public static final int OWNER_BYTES = 16;

  private static final int SECRET_BYTES = 32;
  private static final String NAME = "__Host-contactpoint";

  // Lax, so that it comes along when the pages for signing in lead back (SameSite of RFC 6265bis).
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax";

  /** One that nobody had before. */
  public static SessionCookie fresh(byte[] owner, SecureRandom random) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new SessionCookie(owner, secret);
  }

  /** The cookie that a request came with; empty where it is none of ours, or there are several. */
  public static Optional<SessionCookie> of(Headers headers) {
    return Cookies.value(headers, NAME).flatMap(SessionCookie::parsed);
  }

  private static Optional<SessionCookie> parsed(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == OWNER_BYTES + SECRET_BYTES
          ? Optional.of(
              new SessionCookie(
                  Arrays.copyOf(bytes, OWNER_BYTES),
                  Arrays.copyOfRange(bytes, OWNER_BYTES, bytes.length)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The value of {@code Set-Cookie}: it ends with the browser, and its session before that. */
  public String header() {
    byte[] both = Arrays.copyOf(owner, OWNER_BYTES + SECRET_BYTES);
    System.arraycopy(secret, 0, both, OWNER_BYTES, SECRET_BYTES);
    return NAME + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(both) + ATTRIBUTES;
  }

  /** The value of {@code Set-Cookie} that takes it away. */
  public static String gone() {
    return NAME + "=; Max-Age=0" + ATTRIBUTES;
  }

  @Override
  public String toString() {
    return "SessionCookie[redacted]";
  }
}
