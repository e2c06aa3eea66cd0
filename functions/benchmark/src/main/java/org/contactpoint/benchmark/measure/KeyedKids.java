package org.contactpoint.benchmark.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Which children are listed under which key, eight bytes for each: 41 bits of the key's hash and 23
 * of the child's id, sorted. It replaces a table of keys where only the work of a search is
 * measured, not the store.
 */
public final class KeyedKids {
  private static final int ID_BITS = 23;
  private static final long ID_MASK = (1L << ID_BITS) - 1;

  /** The most children that fit. */
  public static final int MOST = 1 << ID_BITS;

  private long[] entries;
  private int size;
  private boolean sorted;

  /** With an initial capacity for that many entries. */
  public KeyedKids(int entries) {
    this.entries = new long[Math.max(16, entries)];
  }

  /** Puts a child under a key. */
  public void add(String key, int kid) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, (int) Math.min(Integer.MAX_VALUE - 8L, size * 3L / 2));
    }
    entries[size++] = hash(key) | kid;
    sorted = false;
  }

  /** To be called once, when all are in. */
  public void sort() {
    Arrays.parallelSort(entries, 0, size);
    sorted = true;
  }

  /** Tells of the children under a key, in the order of their ids. */
  public void forEach(String key, IntConsumer visitor) {
    if (!sorted) {
      throw new IllegalStateException("not sorted yet");
    }
    long hash = hash(key);
    int at = Arrays.binarySearch(entries, 0, size, hash);
    for (int i = at < 0 ? -at - 1 : at; i < size && (entries[i] & ~ID_MASK) == hash; i++) {
      visitor.accept((int) (entries[i] & ID_MASK));
    }
  }

  /** How many entries there are. */
  public int size() {
    return size;
  }

  /** FNV-1a, mixed once more, in the upper bits. */
  private static long hash(String key) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash & ~ID_MASK;
  }
}
