package org.contactpoint.local.drop;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;

/**
 * What tells one content of a file from another without reading it.
 *
 * @param modified when it was last written
 */
record FileState(long bytes, Instant modified) {

  /** Of a folder it is the folder that counts, and not what lies in it. */
  static FileState of(BasicFileAttributes file) {
    return file.isDirectory()
        ? new FileState(0, file.creationTime().toInstant())
        : new FileState(file.size(), file.lastModifiedTime().toInstant());
  }

  /** A name for it: the same as long as nobody writes the file; they sort as they were written. */
  String version() {
    return String.format(Locale.ROOT, "%013d-%d", modified.toEpochMilli(), bytes);
  }
}
