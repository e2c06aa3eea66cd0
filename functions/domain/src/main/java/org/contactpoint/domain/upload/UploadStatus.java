package org.contactpoint.domain.upload;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The state of an upload. */
public enum UploadStatus implements Coded {
  RECEIVED,
  VALIDATING,
  REJECTED,
  HELD,
  MATCHING,
  DONE,
  REVERSING,
  REVERSED;

  private static final Codes<UploadStatus> CODES = Codes.of(UploadStatus.class);

  /** Whether no step reads its file any more; one that is done may still be taken back. */
  public boolean needsNoFile() {
    return switch (this) {
      case REJECTED, DONE, REVERSING, REVERSED -> true;
      case RECEIVED, VALIDATING, HELD, MATCHING -> false;
    };
  }

  /** The constant of that code. */
  public static Parsed<UploadStatus> parse(String raw) {
    return CODES.parse(raw);
  }
}
