package org.contactpoint.testkit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;

/** The same secrets in every run, and small key pairs that are generated once a run. */
public final class FixedKeys implements Keys {
  private static final Map<KeyName, byte[]> PAIRS = SmallPairs.all();

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
    byte[] half = PAIRS.get(name);
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
}
