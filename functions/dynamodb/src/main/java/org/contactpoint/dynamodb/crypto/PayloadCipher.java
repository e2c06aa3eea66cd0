package org.contactpoint.dynamodb.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.domain.crypto.AesGcm;

/**
 * Encrypts payloads before they reach the store, for those who both write and read them. The
 * version of the key comes first, so that keys can be changed without touching what is stored.
 */
public final class PayloadCipher {
  private final Keys keys;
  private final KeyName name;
  private final SecureRandom random;
  private final Map<Integer, AesGcm> secrets = new ConcurrentHashMap<>();

  public PayloadCipher(Keys keys, KeyName name, SecureRandom random) {
    this.keys = keys;
    this.name = name;
    this.random = random;
  }

  /**
   * Encrypts bytes.
   *
   * @param context where they belong, such as the item's key; they are decrypted nowhere else
   */
  public byte[] encrypt(byte[] plain, String context) {
    int version = keys.newest(name);
    byte[] encrypted = secret(version).encrypt(plain, context, random);
    return ByteBuffer.allocate(Integer.BYTES + encrypted.length)
        .putInt(version)
        .put(encrypted)
        .array();
  }

  /**
   * Decrypts what was encrypted for the same context.
   *
   * @throws IllegalStateException if it was changed, moved or encrypted under another key
   */
  public byte[] decrypt(byte[] encrypted, String context) {
    ByteBuffer bytes = ByteBuffer.wrap(encrypted);
    AesGcm secret = secret(bytes.getInt());
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return secret
        .decrypt(rest, context)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the bytes were changed, moved or encrypted under another key"));
  }

  private AesGcm secret(int version) {
    return secrets.computeIfAbsent(version, v -> new AesGcm(keys.bytes(name, v)));
  }
}
