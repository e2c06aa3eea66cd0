package org.contactpoint.dynamodb.crypto;

/** A key that can only close: who seals with it cannot read what was sealed. */
public interface EncryptingKey {

  /**
   * Seals bytes.
   *
   * @param context where the sealed bytes belong; they can be opened only for the same context, so
   *     that they can't be moved elsewhere unseen
   */
  byte[] seal(byte[] plain, String context);
}
