package org.contactpoint.uploads.store;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Stores what is written to it as objects of some MiB each, and holds no more than one of them in
 * memory. A packed file is copied so while it is validated: gzip can't be read from an offset.
 */
final class WorkingCopy extends OutputStream {
  private static final int CHUNK = 8 << 20;

  private final StoredFiles files;
  private final String folder;
  private final List<Manifest.Chunk> chunks = new ArrayList<>();
  private byte[] buffer = new byte[0];
  private int filled;

  WorkingCopy(StoredFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int at = from;
    while (at < from + length) {
      int some = Math.min(from + length - at, CHUNK - filled);
      makeRoom(some);
      System.arraycopy(bytes, at, buffer, filled, some);
      filled += some;
      at += some;
      if (filled == CHUNK) {
        store();
      }
    }
  }

  private void makeRoom(int more) {
    if (filled + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(CHUNK, Math.max(filled + more, 2 * buffer.length)));
    }
  }

  private void store() {
    String key = folder + "copy-" + chunks.size();
    String version = files.put(key, Arrays.copyOf(buffer, filled));
    chunks.add(new Manifest.Chunk(key, version, filled));
    filled = 0;
  }

  /** All of it, once nothing more is written. */
  List<Manifest.Chunk> stored() {
    if (filled > 0) {
      store();
    }
    return List.copyOf(chunks);
  }

  /** What is stored of it goes again. */
  void discard() {
    chunks.forEach(chunk -> files.delete(chunk.key(), chunk.version()));
  }
}
