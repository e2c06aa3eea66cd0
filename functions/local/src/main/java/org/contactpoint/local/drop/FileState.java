package org.contactpoint.local.drop;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Locale;

/**
 * What distinguishes one content of a file from another without reading it.
 *
 * @param modified when it was last written
 */
record FileState(long bytes, Instant modified) {

  /** For a folder it is the state of the folder itself, not of its contents. */
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
