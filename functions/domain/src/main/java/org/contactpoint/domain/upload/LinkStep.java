package org.contactpoint.domain.upload;

import java.time.LocalDate;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source record did: what "unchanged" is judged against, and what a reversal goes
 * back to.
 *
 * @param upload the upload that brought it
 * @param row the row's number there
 * @param digest the content, see {@link Row#digest()}
 * @param outcome what the row was counted as
 */
public record LinkStep(
    String upload,
    long row,
    LocalDate asOf,
    String digest,
    RowAction action,
    RowOutcome outcome,
    PersonName name,
    @Nullable DateOfBirth dateOfBirth) {

  @Override
  public String toString() {
    return "LinkStep[redacted]";
  }
}
