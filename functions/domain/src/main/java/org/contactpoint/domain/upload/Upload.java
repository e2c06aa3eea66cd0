package org.contactpoint.domain.upload;

import java.time.Instant;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * A file that was announced or sent, and how far it has been processed. Key and version of its
 * object identify it.
 *
 * <p>More than ten components, because the announcement, the object and the progress of one file
 * change together, under one version.
 *
 * @param id 32 hexadecimal digits
 * @param announcedBy the account that asked for the URL, null for a file that came unannounced
 * @param objectKey the key of the file in the store of objects
 * @param objectVersion the version of the object, null until it came
 * @param sha256 in hexadecimal, as announced; null for a file that came unannounced
 * @param bytes as announced, 0 for a file that came unannounced
 * @param counts of rows by outcome
 * @param takenBack the rows that a reversal has taken back, the last ones first; 0 until one begins
 * @param problem the code of why the file was rejected or held, or is reversed in part; null while
 *     there is none
 * @param movedAt when its state or its counts last changed
 */
public record Upload(
    String id,
    Source source,
    String fileName,
    @Nullable AccountId announcedBy,
    String objectKey,
    @Nullable String objectVersion,
    @Nullable String sha256,
    long bytes,
    UploadStatus status,
    Counts counts,
    long takenBack,
    @Nullable String problem,
    Instant receivedAt,
    Instant movedAt,
    long version) {
  /** The problem of a reversed upload of which not every row could be taken back. */
  public static final String ROWS_NOT_TAKEN_BACK = "rows-not-taken-back";

  /** Its place in the list of an authority's uploads. */
  public ListPlace place() {
    return ListPlace.of(receivedAt, id);
  }

  /**
   * One that has not changed since it was received. The parameters are the components that have no
   * default.
   */
  public Upload(
      String id,
      Source source,
      String fileName,
      @Nullable AccountId announcedBy,
      String objectKey,
      @Nullable String objectVersion,
      @Nullable String sha256,
      long bytes,
      UploadStatus status,
      Counts counts,
      long takenBack,
      @Nullable String problem,
      Instant receivedAt,
      long version) {
    this(
        id,
        source,
        fileName,
        announcedBy,
        objectKey,
        objectVersion,
        sha256,
        bytes,
        status,
        counts,
        takenBack,
        problem,
        receivedAt,
        receivedAt,
        version);
  }

  /**
   * Whether it may be taken back. One of which every row is reported need not be finished first: a
   * wrong file must not count for hours. One that was taken back in part may be taken back again.
   */
  public boolean isReversible() {
    return switch (status) {
      case DONE, HELD -> true;
      case MATCHING -> isWhole();
      case REVERSED -> ROWS_NOT_TAKEN_BACK.equals(problem);
      case RECEIVED, VALIDATING, REJECTED, REVERSING -> false;
    };
  }

  /** Whether it goes on by itself: an announced one only once its file came. */
  public boolean goesOn() {
    return switch (status) {
      case RECEIVED, VALIDATING -> objectVersion != null;
      case MATCHING, REVERSING -> true;
      case REJECTED, HELD, DONE, REVERSED -> false;
    };
  }

  /** The same step, taken at that moment. */
  public Upload movedAt(Instant now) {
    return new Upload(
        id,
        source,
        fileName,
        announcedBy,
        objectKey,
        objectVersion,
        sha256,
        bytes,
        status,
        counts,
        takenBack,
        problem,
        receivedAt,
        now,
        version);
  }

  /** The same upload, whose rows are to be taken back from the first one on. */
  public Upload reversing() {
    return next(objectVersion, UploadStatus.REVERSING, counts, 0, null);
  }

  /** Between 0 and 1: how much is done. */
  public double progress() {
    return switch (status) {
      case RECEIVED, VALIDATING, HELD -> 0.0;
      case REJECTED, DONE, REVERSED -> 1.0;
      case MATCHING -> share(counts.ended());
      case REVERSING -> share(takenBack);
    };
  }

  private double share(long rows) {
    return counts.rows() == 0 ? 1.0 : (double) rows / counts.rows();
  }

  /** Whether every row is reported. */
  public boolean isWhole() {
    return counts.ended() == counts.rows();
  }

  /** The same upload in another state. */
  public Upload becoming(UploadStatus next) {
    return becoming(next, problem);
  }

  /** The same upload in another state, for that reason, if any. */
  public Upload becoming(UploadStatus next, @Nullable String why) {
    return next(objectVersion, next, counts, takenBack, why);
  }

  /** The same upload with its object. */
  public Upload stored(String objectVersionId) {
    return next(objectVersionId, status, counts, takenBack, problem);
  }

  /** The same upload after more rows. */
  public Upload counted(Counts total) {
    return next(objectVersion, status, total, takenBack, problem);
  }

  /** The same upload after so many of its rows, the last ones first, were taken back. */
  public Upload tookBack(long rows) {
    return next(objectVersion, status, counts, rows, problem);
  }

  /** One change later: whatever a change may touch, and all else as it was. */
  private Upload next(
      @Nullable String object, UploadStatus state, Counts total, long back, @Nullable String why) {
    return new Upload(
        id,
        source,
        fileName,
        announcedBy,
        objectKey,
        object,
        sha256,
        bytes,
        state,
        total,
        back,
        why,
        receivedAt,
        movedAt,
        version + 1);
  }
}
