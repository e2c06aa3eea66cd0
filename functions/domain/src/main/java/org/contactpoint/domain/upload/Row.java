package org.contactpoint.domain.upload;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.jspecify.annotations.Nullable;

/**
 * One valid row of a file.
 *
 * @param number counts from 1 after the header
 * @param asOf orders the rows of one source; for a death the day of death
 * @param digest of everything the row says but its as-of date: equal for equal content only
 * @param continuationConsent the day on which a young person over 18 agreed to stay, null where the
 *     row names none
 */
public record Row(
    long number,
    StatementKey key,
    LocalDate asOf,
    RowAction action,
    Facts facts,
    @Nullable LocalDate involvementEnd,
    @Nullable LocalDate continuationConsent,
    String digest) {

  /** The row that would say all that a statement says now, as the step that brought it last. */
  public static Row of(Statement statement, LinkStep last) {
    return new Row(
        last.row(),
        statement.key(),
        statement.latest().asOf(),
        RowAction.UPSERT,
        statement.latest().facts(),
        null,
        null,
        last.digest());
  }

  /** How long a record would be live of which this row alone speaks. */
  public LifeCourse lifeCourse() {
    DateOfBirth born = facts.dateOfBirth();
    Participation consent = facts.participation();
    boolean counts = consent != null && consent.counts(born, asOf);
    return new LifeCourse(born, facts.died(), counts ? consent : null);
  }

  @Override
  public String toString() {
    return "Row[" + number + "]";
  }
}
