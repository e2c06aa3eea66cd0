package org.contactpoint.uploads.match.decide;

import java.util.Optional;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.upload.Row;

/** What makes a row doubtful whichever child it is about (rules §12). */
final class RowDoubts {
  private static final int OF_AGE = 18;

  private RowDoubts() {}

  /** The code of the doubt. */
  static Optional<String> of(Row row) {
    DateOfBirth born = row.facts().dateOfBirth();
    if (born == null) {
      return Optional.empty();
    }
    Involvement involvement = row.facts().involvement();
    if (involvement != null && involvement.start().isBefore(born.date())) {
      return Optional.of("start-before-birth");
    }
    boolean ofAge = !row.asOf().isBefore(born.turns(OF_AGE));
    return ofAge && row.continuationConsent() == null
        ? Optional.of("of-age-without-consent")
        : Optional.empty();
  }
}
