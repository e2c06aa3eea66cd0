package org.contactpoint.dynamodb.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts payloads before they reach the store, for those who both write and read them. The
 * version of the key stands in front, so that keys can be changed without touching what is stored.
 */
public final class PayloadCipher {
  private final Keys keys;
  private final KeyName name;
  private final SecureRandom random;
  private final Map<Integer, SecretKey> secrets = new ConcurrentHashMap<>();

  public PayloadCipher(Keys keys, KeyName name, SecureRandom random) {
    this.keys = keys;
    this.name = name;
    this.random = random;
  }

  /**
   * Encrypts bytes.
   *
   * @param context where they belong, such as the item's key; they open nowhere else
   */
  public byte[] close(byte[] plain, String context) {
    int version = keys.newest(name);
    byte[] closed = AesGcm.close(secret(version), plain, context, random);
    return ByteBuffer.allocate(Integer.BYTES + closed.length).putInt(version).put(closed).array();
  }

  /**
   * Decrypts what was closed for the same context.
   *
   * @throws IllegalStateException if it was changed, moved or closed under another key
   */
  public byte[] open(byte[] closed, String context) {
    ByteBuffer bytes = ByteBuffer.wrap(closed);
    return AesGcm.open(secret(bytes.getInt()), bytes, context);
  }

  private SecretKey secret(int version) {
    return secrets.computeIfAbsent(version, v -> new SecretKeySpec(keys.bytes(name, v), "AES"));
  }
}
