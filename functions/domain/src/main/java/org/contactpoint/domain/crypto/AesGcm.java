package org.contactpoint.domain.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D) under one key; safe for use by several threads.
 * What is encrypted is the nonce of 12 bytes, the ciphertext and the tag of 16 bytes, in a row.
 */
public final class AesGcm {

  /** The length of a nonce in bytes. */
  public static final int NONCE_BYTES = 12;

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int TAG_BITS = 128;

  private static final int MOST_IDLE = 16;

  private final SecretKeySpec key;

  /** Ciphers to decrypt the next: to look one up costs as much as to decrypt a search entry. */
  private final Queue<Cipher> idle = new ArrayBlockingQueue<>(MOST_IDLE);

  /**
   * Encryption under that key.
   *
   * @param key 32 bytes
   */
  public AesGcm(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key of AES-256 has 32 bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  /**
   * Encrypts under a nonce drawn at random.
   *
   * @param context where the content belongs: it is decrypted only for the same context
   */
  public byte[] encrypt(byte[] plain, String context, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    return encrypt(nonce, plain, context);
  }

  /**
   * Encrypts under a nonce that is given.
   *
   * @param nonce 12 bytes, never used twice with this key for different content
   * @param context where the content belongs: it is decrypted only for the same context
   */
  public byte[] encrypt(byte[] nonce, byte[] plain, String context) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      byte[] encrypted = run(cipher, Cipher.ENCRYPT_MODE, nonce, plain, context);
      return ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Decrypts; empty where the bytes were changed, or belong to another context or key. */
  public Optional<byte[]> decrypt(byte[] encrypted, String context) {
    if (encrypted.length < NONCE_BYTES) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(encrypted);
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    try {
      Cipher waiting = idle.poll();
      Cipher cipher = waiting == null ? Cipher.getInstance(ALGORITHM) : waiting;
      byte[] plain = run(cipher, Cipher.DECRYPT_MODE, nonce, rest, context);
      idle.offer(cipher);
      return Optional.of(plain);
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private byte[] run(Cipher cipher, int mode, byte[] nonce, byte[] text, String context)
      throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher.doFinal(text);
  }

  @Override
  public String toString() {
    return "AesGcm[redacted]";
  }
}
