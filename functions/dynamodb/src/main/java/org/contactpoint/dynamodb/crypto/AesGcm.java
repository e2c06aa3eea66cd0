package org.contactpoint.dynamodb.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/Counter Mode (NIST SP 800-38D), its random nonce in front. */
final class AesGcm {
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private AesGcm() {}

  static byte[] close(SecretKey key, byte[] plain, String context, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] closed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
    return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
  }

  static byte[] open(SecretKey key, ByteBuffer closed, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    closed.get(nonce);
    byte[] rest = new byte[closed.remaining()];
    closed.get(rest);
    return run(Cipher.DECRYPT_MODE, key, nonce, rest, context);
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] text, String context) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("what was closed does not open here", e);
    }
  }
}
