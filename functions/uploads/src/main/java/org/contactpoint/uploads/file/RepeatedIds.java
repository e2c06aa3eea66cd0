package org.contactpoint.uploads.file;

import java.util.HashSet;
import java.util.Set;
import org.contactpoint.domain.value.SourceRecordId;

/**
 * Notices the ids that stand in more than one row, by 64-bit hashes: a million ids take 16 MiB. Two
 * ids of one hash would be told as repeated once in billions of files, always the same way, and
 * that costs no more than a second look.
 */
final class RepeatedIds {
  private static final int FEWEST = 1 << 10;

  private final Set<String> repeated = new HashSet<>();
  private long[] hashes = new long[FEWEST];
  private int size;

  void add(String id) {
    if (SourceRecordId.parse(id).isValid() && !insert(hash(id))) {
      repeated.add(id);
    }
  }

  Set<String> repeated() {
    return repeated;
  }

  private boolean insert(long hash) {
    int place = place(hashes, hash);
    if (hashes[place] == hash) {
      return false;
    }
    hashes[place] = hash;
    size++;
    if (size * 2 > hashes.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[hashes.length * 2];
    for (long hash : hashes) {
      if (hash != 0) {
        larger[place(larger, hash)] = hash;
      }
    }
    hashes = larger;
  }

  private static int place(long[] table, long hash) {
    int place = (int) hash & (table.length - 1);
    while (table[place] != 0 && table[place] != hash) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  /** FNV-1a with a last stir, never 0: that marks an empty place. */
  private static long hash(String id) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
    }
    long stirred = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    long mixed = stirred ^ (stirred >>> 29);
    return mixed == 0 ? 1 : mixed;
  }
}
