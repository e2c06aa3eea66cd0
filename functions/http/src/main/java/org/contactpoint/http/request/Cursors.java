package org.contactpoint.http.request;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.contactpoint.domain.crypto.AesGcm;
import org.contactpoint.http.secret.ApiSecret;

/**
 * Positions in lists, encrypted; each is valid only for the same caller, list and filter.
 *
 * <p>The nonce of AES-GCM is a keyed digest of what is sealed, so that it can't repeat for another
 * content, and the same place always gives the same cursor.
 */
@Singleton
public final class Cursors {
  private static final int LONGEST = 2_048;

  private final ApiSecret secret;
  private final AesGcm encryption;

  Cursors(ApiSecret secret) {
    this.secret = secret;
    this.encryption = new AesGcm(secret.keyFor("cursor"));
  }

  /** Seals a position for that binding. */
  String seal(String binding, String position) {
    byte[] whole = encryption.encrypt(nonce(binding, position), bytes(position), binding);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The position, empty where the cursor was not given out under that binding. */
  Optional<String> open(String binding, String cursor) {
    return decoded(cursor)
        .flatMap(whole -> encryption.decrypt(whole, binding))
        .map(position -> new String(position, StandardCharsets.UTF_8));
  }

  private byte[] nonce(String binding, String position) {
    String digest = secret.digest("cursor-nonce", bytes(binding + '\n' + position));
    return Arrays.copyOf(HexFormat.of().parseHex(digest), AesGcm.NONCE_BYTES);
  }

  private static Optional<byte[]> decoded(String cursor) {
    if (cursor.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
