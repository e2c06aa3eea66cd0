package org.contactpoint.uploads.queue;

import org.jspecify.annotations.Nullable;

/** Something that remains to be done. */
public sealed interface Message {

  /** A file has come. */
  record FileCame(String objectKey, String objectVersion) implements Message {}

  /** An upload goes on wherever it stands: its rows are shared out, or more of them taken back. */
  record GoOn(String uploadId) implements Message {}

  /** Rows of an upload are matched, both counted in; those that are reported need nothing. */
  record MatchRows(String uploadId, long first, long last) implements Message {}

  /**
   * The waiting rows are tried again.
   *
   * @param after the review behind which to go on, null from the beginning
   */
  record TryWaitingAgain(@Nullable String after) implements Message {}
}
