package org.contactpoint.dynamodb.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import org.contactpoint.domain.crypto.AesGcm;

/** Decrypts what {@link RsaEncryptingKey} encrypted, under whichever version of the pair. */
public final class RsaDecryptingKey implements DecryptingKey {
  private static final int LONGEST_WRAPPED = 1024;

  private final Keys keys;
  private final KeyName name;
  private final Map<Integer, PrivateKey> pairs = new ConcurrentHashMap<>();

  public RsaDecryptingKey(Keys keys, KeyName name) {
    this.keys = keys;
    this.name = name;
  }

  @Override
  public byte[] decrypt(byte[] encrypted, String context) {
    ByteBuffer bytes = ByteBuffer.wrap(encrypted);
    PrivateKey key = key(bytes.getInt());
    byte[] wrapped = new byte[length(bytes.getInt())];
    bytes.get(wrapped);
    byte[] secret = RsaEnvelope.run(Cipher.DECRYPT_MODE, key, wrapped);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return new AesGcm(secret)
        .decrypt(rest, context)
        .orElseThrow(() -> new IllegalStateException(RsaEnvelope.NOT_DECRYPTED));
  }

  private static int length(int stated) {
    if (stated < 1 || stated > LONGEST_WRAPPED) {
      throw new IllegalStateException(RsaEnvelope.NOT_DECRYPTED);
    }
    return stated;
  }

  private PrivateKey key(int version) {
    return pairs.computeIfAbsent(version, v -> privateKey(keys.bytes(name, v)));
  }

  private static PrivateKey privateKey(byte[] encoded) {
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
