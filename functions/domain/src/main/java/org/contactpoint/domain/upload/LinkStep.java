package org.contactpoint.domain.upload;

import java.time.LocalDate;
import java.util.Map;
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
 * @param numbers for each kind of lasting identifier that the source has named, a digest of it:
 *     enough to notice another one, and nothing to read
 */
public record LinkStep(
    String upload,
    long row,
    LocalDate asOf,
    String digest,
    RowAction action,
    RowOutcome outcome,
    PersonName name,
    @Nullable DateOfBirth dateOfBirth,
    Map<String, String> numbers) {

  public LinkStep {
    numbers = Map.copyOf(numbers);
  }

  @Override
  public String toString() {
    return "LinkStep[redacted]";
  }
}
