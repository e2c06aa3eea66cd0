package org.contactpoint.uploads.match.decide;

import java.time.LocalDate;
import java.util.Optional;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.upload.Row;

/** What makes a row doubtful whichever child it is about (rules §12). */
final class RowDoubts {
  private RowDoubts() {}

  /**
   * The code of the doubt.
   *
   * @param day on which a record of the row alone must be live: the row's own where its child is
   *     known, else today's, so that nobody comes to a record that is archived from the start
   */
  static Optional<String> of(Row row, LocalDate day) {
    DateOfBirth born = row.facts().dateOfBirth();
    if (born == null) {
      return Optional.empty();
    }
    Involvement involvement = row.facts().involvement();
    if (involvement != null && involvement.start().isBefore(born.date())) {
      return Optional.of("start-before-birth");
    }
    return row.lifeCourse().on(day).isLive()
        ? Optional.empty()
        : Optional.of("of-age-without-consent");
  }
}
