package org.contactpoint.uploads.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.value.SourceRecordId;

/**
 * Finds the ids that are in more than one row, by 64-bit hashes: a million ids take 24 MiB. Two ids
 * of one hash would be taken for one once in billions of files, always the same way, and that costs
 * no more than a second look at their rows.
 */
final class RepeatedIds {
  private static final int FEWEST = 1 << 10;

  private final Map<Long, List<Long>> repeated = new LinkedHashMap<>();
  private long[] hashes = new long[FEWEST];
  private int[] rows = new int[FEWEST];
  private int size;

  void add(String id, long row) {
    if (SourceRecordId.parse(id).isValid()) {
      add(hash(id), Math.toIntExact(row));
    }
  }

  private void add(long hash, int row) {
    int place = place(hashes, hash);
    if (hashes[place] == hash) {
      long first = rows[place];
      repeated.computeIfAbsent(hash, ignored -> new ArrayList<>(List.of(first))).add((long) row);
    } else {
      hashes[place] = hash;
      rows[place] = row;
      size++;
      if (size * 2 > hashes.length) {
        grow();
      }
    }
  }

  /** For each id that is in more than one row, the numbers of these rows, smallest first. */
  List<List<Long>> repeated() {
    return List.copyOf(repeated.values());
  }

  private void grow() {
    long[] larger = new long[hashes.length * 2];
    int[] theirs = new int[larger.length];
    for (int i = 0; i < hashes.length; i++) {
      if (hashes[i] != 0) {
        int place = place(larger, hashes[i]);
        larger[place] = hashes[i];
        theirs[place] = rows[i];
      }
    }
    hashes = larger;
    rows = theirs;
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
