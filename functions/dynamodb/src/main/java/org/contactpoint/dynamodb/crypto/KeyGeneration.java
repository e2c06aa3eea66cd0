package org.contactpoint.dynamodb.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.domain.index.KeyFamily;

/** A fresh set of all keys, for a new stage or a new data folder. */
public final class KeyGeneration {
  private static final int SECRET_BYTES = 32;
  private static final int RSA_BITS = 3072;

  private KeyGeneration() {}

  /** Every key that the service works with, each in its first version. */
  public static Map<KeyName, byte[]> all(SecureRandom random) {
    Map<KeyName, byte[]> keys = new LinkedHashMap<>();
    secrets().forEach(name -> keys.put(name, secret(random)));
    keys.putAll(pair(random, KeyName.HIDDEN_ENCRYPTION, KeyName.HIDDEN_DECRYPTION));
    keys.putAll(pair(random, KeyName.CRITERIA_ENCRYPTION, KeyName.CRITERIA_DECRYPTION));
    return keys;
  }

  /** The names of all keys that are plain secrets of 32 bytes. */
  public static Stream<KeyName> secrets() {
    Stream<KeyName> plain =
        Stream.of(
            KeyName.SEARCH_TRAITS,
            KeyName.RECORDS,
            KeyName.UPLOADS,
            KeyName.SOURCE_RECORDS,
            KeyName.SHIELDS,
            KeyName.SHIELD_LISTS,
            KeyName.RESPONSIBILITY,
            KeyName.HIDDEN_NAMES,
            KeyName.APPARENT_TOKENS,
            KeyName.DUPLICATES,
            KeyName.TRAIL,
            KeyName.DIGESTS,
            KeyName.ACCOUNTS,
            KeyName.API_SECRET,
            KeyName.CURSORS);
    Stream<KeyName> families =
        Stream.of(KeyFamily.values())
            .flatMap(family -> Stream.of(KeyName.searchIndex(family), KeyName.hiddenIndex(family)));
    return Stream.concat(plain, families);
  }

  private static byte[] secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Map<KeyName, byte[]> pair(SecureRandom random, KeyName closing, KeyName opening) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS, random);
      KeyPair pair = generator.generateKeyPair();
      return Map.of(
          closing, pair.getPublic().getEncoded(), opening, pair.getPrivate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
