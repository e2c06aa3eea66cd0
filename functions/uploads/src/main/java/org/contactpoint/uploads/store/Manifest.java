package org.contactpoint.uploads.store;

import java.util.List;
import org.contactpoint.uploads.file.FileIndex;
import org.contactpoint.uploads.file.FileSummary;

/**
 * What validating a file leaves for the steps behind it, stored beside the file until the upload is
 * over. It holds row numbers and offsets, and nothing that a row says.
 *
 * @param format of this document; one that is not known is written anew
 * @param copy the chunks that hold the unpacked content of a packed file; none where the file
 *     itself can be read from any byte on
 */
record Manifest(int format, FileSummary summary, FileIndex index, List<Chunk> copy) {
  static final int FORMAT = 1;

  Manifest {
    copy = List.copyOf(copy);
  }

  /**
   * Some of the unpacked content, stored as an object of its own.
   *
   * @param version of the object
   * @param bytes how many
   */
  record Chunk(String key, String version, long bytes) {}
}
