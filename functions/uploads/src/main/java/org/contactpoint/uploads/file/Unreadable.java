package org.contactpoint.uploads.file;

import java.io.IOException;

/**
 * The file can't be read, whatever the storage does; an exception only because a stream has no
 * other way to say so. It never leaves this package: it becomes {@link FileVerdict.Rejected}.
 */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String reason;

  /** Because of the file as a whole. */
  Unreadable(String reason) {
    this("", reason);
  }

  /** Because of one column. */
  Unreadable(String field, String reason) {
    super(reason);
    this.field = field;
    this.reason = reason;
  }

  FileVerdict.Rejected verdict() {
    return new FileVerdict.Rejected(field, reason);
  }
}
