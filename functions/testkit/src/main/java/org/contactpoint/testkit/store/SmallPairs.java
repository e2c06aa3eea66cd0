package org.contactpoint.testkit.store;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.HashMap;
import java.util.Map;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;

/**
 * Key pairs that are far too small to protect anything: what is decrypted with them takes a tenth
 * of the time, which was a sixth of the processor time of the longest tests. They are generated
 * once a run.
 */
public final class SmallPairs {
  private static final int RSA_BITS = 1_024;
  private static final Map<KeyName, byte[]> ALL = generated();

  private SmallPairs() {}

  /** Both halves of each pair that the service works with. */
  public static Map<KeyName, byte[]> all() {
    Map<KeyName, byte[]> all = new HashMap<>();
    ALL.forEach((name, half) -> all.put(name, half.clone()));
    return all;
  }

  private static Map<KeyName, byte[]> generated() {
    Map<KeyName, byte[]> all = new HashMap<>();
    KeyGeneration.publicHalves()
        .forEach(
            (decrypting, encrypting) -> {
              byte[] half = privateHalf();
              all.put(decrypting, half);
              all.put(encrypting, KeyGeneration.publicHalf(half));
            });
    return Map.copyOf(all);
  }

  private static byte[] privateHalf() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair().getPrivate().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
