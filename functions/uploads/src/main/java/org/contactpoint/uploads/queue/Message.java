package org.contactpoint.uploads.queue;

import org.jspecify.annotations.Nullable;

/** Something that remains to be done. */
public sealed interface Message {
  /**
   * After so many messages, each sent by the one before it, the work would never end: a file of a
   * million rows needs a few dozen.
   */
  int MOST_HOPS = 1_000;

  /** How many messages came before it, each sent by the one before; 0 for one that begins. */
  default int hops() {
    return 0;
  }

  /** A file has come. */
  record FileArrived(String objectKey, String objectVersion) implements Message {}

  /**
   * An upload continues from its present state: its rows are shared out, or more of them taken
   * back.
   */
  record ResumeUpload(String uploadId, int hops) implements Message {
    /** One that begins. */
    public ResumeUpload(String uploadId) {
      this(uploadId, 0);
    }
  }

  /** Rows of an upload are matched, both counted in; those that are reported need nothing. */
  record MatchRows(String uploadId, long first, long last, int hops) implements Message {
    /** One that begins. */
    public MatchRows(String uploadId, long first, long last) {
      this(uploadId, first, last, 0);
    }
  }

  /**
   * An upload whose rows are all reported is finished: what it may have made plain is tried again.
   *
   * @param first the row of the upload from which on; where a slice begins
   */
  record FinishUpload(String uploadId, long first, int hops) implements Message {}

  /** What concerns no single upload. */
  sealed interface OfTheNation extends Message {}

  /** Tonight's parts of the nation's list of waiting rows are tried again. */
  record RematchNation() implements OfTheNation {}

  /**
   * The waiting rows of a part of the nation's list are tried again, whatever changed.
   *
   * @param part the part of the list, from 0 on
   * @param after the place behind which to go on, null from the beginning of the part
   */
  record RematchPart(int part, @Nullable String after, int hops) implements OfTheNation {
    /** One that begins. */
    public RematchPart(int part) {
      this(part, null, 0);
    }
  }

  /** The records that changed are compared with those like them. */
  record CompareRecords() implements OfTheNation {}

  /** Some of the records that changed are compared, and no message follows. */
  record CompareSome() implements OfTheNation {}

  /**
   * The records of a part that wait to be compared are.
   *
   * @param part from 0 on; whoever was compared waits no longer, so it always begins anew
   */
  record ComparePart(int part, int hops) implements OfTheNation {
    /** One that begins. */
    public ComparePart(int part) {
      this(part, 0);
    }
  }
}
