package org.contactpoint.testkit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Map;
import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;

/** The same secrets in every run; key pairs are generated once a run, because that takes long. */
public final class FixedKeys implements Keys {
  private final int newest;

  /** Keys in their first version. */
  public FixedKeys() {
    this(1);
  }

  /** Keys that were changed before: versions 1 up to the newest are held. */
  public FixedKeys(int newest) {
    this.newest = newest;
  }

  @Override
  public byte[] bytes(KeyName name, int version) {
    if (version < 1 || version > newest) {
      throw new IllegalStateException("no such version of " + name.value());
    }
    byte[] half = Pairs.ALL.get(name);
    return half == null ? secret(name, version) : half.clone();
  }

  @Override
  public int newest(KeyName name) {
    return newest;
  }

  @Override
  public int oldest(KeyName name) {
    return 1;
  }

  private static byte[] secret(KeyName name, int version) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.value().getBytes(StandardCharsets.UTF_8));
      return digest.digest(ByteBuffer.allocate(Integer.BYTES).putInt(version).array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Pairs {
    static final Map<KeyName, byte[]> ALL = pairs();

    private static Map<KeyName, byte[]> pairs() {
      Map<KeyName, byte[]> all = KeyGeneration.all(new SecureRandom());
      KeyGeneration.secrets().forEach(all::remove);
      return Map.copyOf(all);
    }
  }
}
