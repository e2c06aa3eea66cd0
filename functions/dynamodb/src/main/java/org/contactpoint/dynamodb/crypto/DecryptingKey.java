package org.contactpoint.dynamodb.crypto;

/** The key that opens what a {@link EncryptingKey} sealed. */
public interface DecryptingKey {

  /**
   * Opens sealed bytes.
   *
   * @param context the one that they were sealed for
   * @throws IllegalStateException if they were changed, moved or sealed under another key
   */
  byte[] open(byte[] sealed, String context);
}
