package org.contactpoint.dynamodb.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import org.contactpoint.domain.crypto.AesGcm;

/**
 * Encrypts each message under a key of its own, which is wrapped under an RSA public key. The
 * version of the pair and the length of the wrapped key come first.
 */
public final class RsaEncryptingKey implements EncryptingKey {
  private static final int SECRET_BYTES = 32;

  private final Keys keys;
  private final KeyName name;
  private final SecureRandom random;
  private final Map<Integer, PublicKey> versions = new ConcurrentHashMap<>();

  /** Encrypts under the newest version of that public key. */
  public RsaEncryptingKey(Keys keys, KeyName name, SecureRandom random) {
    this.keys = keys;
    this.name = name;
    this.random = random;
  }

  private static PublicKey publicKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] encrypt(byte[] plain, String context) {
    int version = keys.newest(name);
    PublicKey key = versions.computeIfAbsent(version, v -> publicKey(keys.bytes(name, v)));
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    byte[] wrapped = RsaEnvelope.run(Cipher.ENCRYPT_MODE, key, secret);
    byte[] encrypted = new AesGcm(secret).encrypt(plain, context, random);
    return ByteBuffer.allocate(2 * Integer.BYTES + wrapped.length + encrypted.length)
        .putInt(version)
        .putInt(wrapped.length)
        .put(wrapped)
        .put(encrypted)
        .array();
  }
}
