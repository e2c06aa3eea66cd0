package org.contactpoint.domain.upload;

/** How many rows ended as what; they add up to the rows of the file. */
public record Counts(
    long rows,
    long linked,
    long created,
    long unchanged,
    long review,
    long quarantined,
    long failed) {

  /** Nothing counted yet of so many rows. */
  public static Counts of(long rows) {
    return new Counts(rows, 0, 0, 0, 0, 0, 0);
  }

  /** One row more of that outcome. */
  public Counts plus(RowOutcome outcome) {
    return switch (outcome) {
      case LINKED -> new Counts(rows, linked + 1, created, unchanged, review, quarantined, failed);
      case CREATED -> new Counts(rows, linked, created + 1, unchanged, review, quarantined, failed);
      case UNCHANGED ->
          new Counts(rows, linked, created, unchanged + 1, review, quarantined, failed);
      case REVIEW -> new Counts(rows, linked, created, unchanged, review + 1, quarantined, failed);
      case QUARANTINED ->
          new Counts(rows, linked, created, unchanged, review, quarantined + 1, failed);
      case FAILED -> new Counts(rows, linked, created, unchanged, review, quarantined, failed + 1);
    };
  }

  /** How many rows have ended. */
  public long ended() {
    return linked + created + unchanged + review + quarantined + failed;
  }

  /**
   * The same counts as everybody but a shielded child's team sees them: quarantined reads as
   * review.
   */
  public Counts asReview() {
    return new Counts(rows, linked, created, unchanged, review + quarantined, 0, failed);
  }
}
