package org.contactpoint.dynamodb.crypto;

/** The key that decrypts what an {@link EncryptingKey} encrypted. */
public interface DecryptingKey {

  /**
   * Decrypts bytes.
   *
   * @param context the one that they were encrypted for
   * @throws IllegalStateException if they were changed, moved or encrypted under another key
   */
  byte[] decrypt(byte[] encrypted, String context);
}
