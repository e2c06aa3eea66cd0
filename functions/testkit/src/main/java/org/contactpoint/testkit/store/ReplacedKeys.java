package org.contactpoint.testkit.store;

import org.contactpoint.dynamodb.crypto.KeyGeneration;
import org.contactpoint.dynamodb.crypto.KeyName;
import org.contactpoint.dynamodb.crypto.Keys;

/** Keys of which those of search entries get a second version, step by step. */
public final class ReplacedKeys implements Keys {
  private final FixedKeys first = new FixedKeys();
  private final FixedKeys both = new FixedKeys(2);
  private int latest = 1;
  private int newest = 1;
  private int oldest = 1;

  /** Every function holds the second version now. */
  public ReplacedKeys added() {
    latest = 2;
    return this;
  }

  /** Entries are written under the second version from now on. */
  public ReplacedKeys writtenUnder() {
    newest = 2;
    return this;
  }

  /** The first version is gone. */
  public ReplacedKeys retired() {
    oldest = 2;
    return this;
  }

  private static boolean isReplaced(KeyName name) {
    return KeyGeneration.retirable().contains(name);
  }

  @Override
  public byte[] bytes(KeyName name, int version) {
    if (!isReplaced(name)) {
      return first.bytes(name, version);
    }
    if (version < oldest || version > latest) {
      throw new IllegalStateException("no such version of " + name.value());
    }
    return both.bytes(name, version);
  }

  @Override
  public int newest(KeyName name) {
    return isReplaced(name) ? newest : 1;
  }

  @Override
  public int latest(KeyName name) {
    return isReplaced(name) ? latest : 1;
  }

  @Override
  public int oldest(KeyName name) {
    return isReplaced(name) ? oldest : 1;
  }
}
