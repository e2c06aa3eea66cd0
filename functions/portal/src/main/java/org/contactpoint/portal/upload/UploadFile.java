package org.contactpoint.portal.upload;

import org.contactpoint.portal.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * A file of a source, as the API shows it.
 *
 * <p>More than ten components, because they are the members of the answer's JSON that pages show.
 *
 * @param status how far it is
 * @param problem why it was rejected or held, or is reversed in part; null while there is nothing
 */
public record UploadFile(
    String uploadId,
    String fileName,
    String feed,
    Status status,
    String receivedAt,
    long rows,
    long linked,
    long created,
    long unchanged,
    long review,
    long failed,
    double progress,
    @Nullable String problem) {
  private static final String IN_PART = "rows-not-taken-back";

  /** The page of the file, or one below it. */
  public String path(String below) {
    return "/uploads/" + uploadId + below;
  }

  /** A number with commas. */
  public String number(long count) {
    return UploadView.number(count);
  }

  /** What is in the file. */
  public String feedName() {
    return Feeds.name(feed);
  }

  /** When it came, or was announced. */
  public String received() {
    return Words.time(receivedAt);
  }

  /** How many rows have an outcome. */
  public long ended() {
    return linked + created + unchanged + review + failed;
  }

  /** Whether the file was read to its end, so that its rows are counted. */
  public boolean isCounted() {
    return rows > 0;
  }

  /** Whether it goes on by itself. */
  public boolean isUnderWay() {
    return switch (status) {
      case RECEIVED, VALIDATING, MATCHING, REVERSING -> true;
      case REJECTED, HELD, DONE, REVERSED -> false;
    };
  }

  /** Whether somebody has to decide whether it is taken in. */
  public boolean isHeld() {
    return status == Status.HELD;
  }

  /** Whether it may be taken back; what a held file says was not taken in. */
  public boolean isReversible() {
    return switch (status) {
      case DONE -> true;
      case MATCHING -> ended() == rows;
      case REVERSED -> IN_PART.equals(problem);
      case RECEIVED, VALIDATING, REJECTED, HELD, REVERSING -> false;
    };
  }

  /** What is wrong, as a sentence; null while nothing is. */
  public @Nullable String complaint() {
    return problem == null ? null : Problems.sentence(problem);
  }

  /** How much is done, in whole percent, never all before the end. */
  public int percent() {
    return (int) Math.floor(progress * 100);
  }
}
