package org.contactpoint.uploads.queue;

import org.jspecify.annotations.Nullable;

/** Something that remains to be done. */
public sealed interface Message {

  /** A file has come. */
  record FileCame(String objectKey, String objectVersion) implements Message {}

  /** An upload goes on at that row; one that has gone on already needs nothing. */
  record GoOn(String uploadId, long fromRow) implements Message {}

  /** A reversal goes on. */
  record GoOnReversing(String uploadId) implements Message {}

  /**
   * The waiting rows are tried again.
   *
   * @param after the review behind which to go on, null from the beginning
   */
  record TryWaitingAgain(@Nullable String after) implements Message {}
}
