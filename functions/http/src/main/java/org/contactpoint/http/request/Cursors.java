package org.contactpoint.http.request;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.contactpoint.http.secret.ApiSecret;

/**
 * Where a list goes on: sealed, and of use only to the same caller for the same list and filter.
 *
 * <p>The nonce of AES-GCM is a keyed digest of what is sealed, so that it can't repeat for another
 * content, and the same place always gives the same cursor.
 */
@Singleton
public final class Cursors {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 2_048;

  private final ApiSecret secret;
  private final SecretKeySpec key;

  Cursors(ApiSecret secret) {
    this.secret = secret;
    this.key = new SecretKeySpec(secret.keyFor("cursor"), "AES");
  }

  /** Seals a position for that binding. */
  String seal(String binding, String position) {
    byte[] nonce = nonce(binding, position);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, binding, bytes(position)).orElseThrow();
    byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The position, empty where the cursor was not given out under that binding. */
  Optional<String> open(String binding, String cursor) {
    return decoded(cursor)
        .filter(whole -> whole.length > NONCE)
        .flatMap(
            whole ->
                run(
                    Cipher.DECRYPT_MODE,
                    Arrays.copyOf(whole, NONCE),
                    binding,
                    Arrays.copyOfRange(whole, NONCE, whole.length)))
        .map(position -> new String(position, StandardCharsets.UTF_8));
  }

  private byte[] nonce(String binding, String position) {
    String digest = secret.digest("cursor-nonce", bytes(binding + '\n' + position));
    return Arrays.copyOf(HexFormat.of().parseHex(digest), NONCE);
  }

  private Optional<byte[]> run(int mode, byte[] nonce, String binding, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(bytes(binding));
      return Optional.of(cipher.doFinal(content));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
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
