package org.contactpoint.dynamodb.crypto;

/**
 * Where keys come from: a secret of the cloud, a file of a local run, fixed bytes in tests. A
 * function holds only the keys that it works with.
 */
public interface Keys {

  /**
   * The key in that version: 32 bytes of a secret, the X.509 form of a public or the PKCS #8 form
   * of a private key.
   *
   * @throws IllegalStateException if the function does not hold it
   */
  byte[] bytes(KeyName name, int version);

  /** The version under which new things are written, counted from 1. */
  int newest(KeyName name);

  /**
   * The last version that is held. One that was added is looked for and decrypted at once, and
   * written under only when every function holds it.
   */
  default int latest(KeyName name) {
    return newest(name);
  }

  /**
   * The oldest version under which anything is still stored. Names of things, which must stay the
   * same for ever, are hashed under it; what is looked for is looked for under all versions since.
   */
  default int oldest(KeyName name) {
    return 1;
  }
}
