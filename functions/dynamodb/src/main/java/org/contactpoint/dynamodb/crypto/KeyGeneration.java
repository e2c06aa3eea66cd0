package org.contactpoint.dynamodb.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.domain.index.KeyFamily;

/** A fresh set of all keys, for a new stage or a new data folder. */
public final class KeyGeneration {
  private static final int SECRET_BYTES = 32;
  private static final int RSA_BITS = 3072;
  private static final Map<KeyName, KeyName> PUBLIC_HALVES =
      Map.of(
          KeyName.HIDDEN_DECRYPTION, KeyName.HIDDEN_ENCRYPTION,
          KeyName.CRITERIA_DECRYPTION, KeyName.CRITERIA_ENCRYPTION);

  private KeyGeneration() {}

  /** Every key that the service works with, each in its first version. */
  public static Map<KeyName, byte[]> all(SecureRandom random) {
    Map<KeyName, byte[]> keys = new LinkedHashMap<>();
    secrets().forEach(name -> keys.put(name, secret(random)));
    PUBLIC_HALVES.forEach(
        (decrypting, encrypting) -> {
          byte[] half = fresh(decrypting, random);
          keys.put(decrypting, half);
          keys.put(encrypting, publicHalf(half));
        });
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
            KeyName.NOTICES,
            KeyName.TRAIL,
            KeyName.DIGESTS,
            KeyName.ACCOUNTS,
            KeyName.API_SECRET,
            KeyName.CURSORS,
            KeyName.HOMES,
            KeyName.CRITERIA_MARKS,
            KeyName.FEED_NAMES,
            KeyName.SESSIONS);
    Stream<KeyName> families =
        Stream.of(KeyFamily.values())
            .flatMap(family -> Stream.of(KeyName.searchIndex(family), KeyName.hiddenIndex(family)));
    return Stream.concat(plain, families);
  }

  /**
   * The keys that can have further versions: those that encrypt, since what was written under an
   * earlier one stays readable, and search keys, whose entries are written again. Every other key
   * names places where things are, and what it names can't be found from anything else (ADR 28).
   */
  public static List<KeyName> replaceable() {
    Stream<KeyName> encrypting =
        Stream.of(
            KeyName.SEARCH_TRAITS,
            KeyName.RECORDS,
            KeyName.UPLOADS,
            KeyName.SHIELDS,
            KeyName.HIDDEN_DECRYPTION,
            KeyName.CRITERIA_DECRYPTION);
    return Stream.concat(encrypting, searchIndexes()).toList();
  }

  /**
   * The keys of search entries: all that is written under them is written again under the newest
   * version, so that an older one can be retired.
   */
  public static List<KeyName> retirable() {
    return Stream.concat(Stream.of(KeyName.SEARCH_TRAITS), searchIndexes()).toList();
  }

  private static Stream<KeyName> searchIndexes() {
    return Stream.of(KeyFamily.values()).map(KeyName::searchIndex);
  }

  /** A new version of that key: of a pair its private half. */
  public static byte[] fresh(KeyName name, SecureRandom random) {
    return PUBLIC_HALVES.containsKey(name)
        ? pair(random).getPrivate().getEncoded()
        : secret(random);
  }

  /** The private halves of pairs, and the keys that are their public halves. */
  public static Map<KeyName, KeyName> publicHalves() {
    return PUBLIC_HALVES;
  }

  /** The public half of a private key, in X.509 form. */
  public static byte[] publicHalf(byte[] privateHalf) {
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key =
          (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(privateHalf));
      RSAPublicKeySpec half = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      return rsa.generatePublic(half).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return bytes;
  }

  private static KeyPair pair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
