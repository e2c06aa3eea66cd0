package org.contactpoint.domain.upload;

/** The number of rows by outcome; they add up to the rows of the file. */
public record Counts(
    long rows, long linked, long created, long unchanged, long review, long failed) {

  /** Nothing counted yet of so many rows. */
  public static Counts of(long rows) {
    return new Counts(rows, 0, 0, 0, 0, 0);
  }

  /** One row more of that outcome. */
  public Counts plus(RowOutcome outcome) {
    return switch (outcome) {
      case LINKED -> new Counts(rows, linked + 1, created, unchanged, review, failed);
      case CREATED -> new Counts(rows, linked, created + 1, unchanged, review, failed);
      case UNCHANGED -> new Counts(rows, linked, created, unchanged + 1, review, failed);
      case REVIEW -> new Counts(rows, linked, created, unchanged, review + 1, failed);
      case FAILED -> new Counts(rows, linked, created, unchanged, review, failed + 1);
    };
  }

  /** How many rows have an outcome. */
  public long ended() {
    return linked + created + unchanged + review + failed;
  }
}
