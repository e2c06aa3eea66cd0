package org.contactpoint.dynamodb.crypto;

/** A key that can only encrypt: who encrypts with it can't read what was encrypted. */
public interface EncryptingKey {

  /**
   * Encrypts bytes.
   *
   * @param context where the encrypted bytes belong; they are decrypted only for the same context,
   *     so that they can't be moved elsewhere unseen
   */
  byte[] encrypt(byte[] plain, String context);
}
