package org.contactpoint.domain.upload;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Addition;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Version;
import org.jspecify.annotations.Nullable;

/** What a row adds to its statement; the same whether the statement can be read or is hidden. */
public final class RowVersion {
  private RowVersion() {}

  /**
   * The version.
   *
   * @param act the upload that brings it
   * @param name the name that the source gave before, or gives now
   */
  public static Version of(Row row, String act, PersonName name, @Nullable DateOfBirth born) {
    return switch (row.action()) {
      case UPSERT -> new Version(row.asOf(), act, false, row.facts());
      case END -> adding(row, act, new Addition.Ended(lastDay(row)));
      case DEATH -> adding(row, act, new Addition.Died(row.asOf()));
      // A record always has a name and a birthday, and nothing else is left of what is taken back.
      case REMOVE -> new Version(row.asOf(), act, true, Facts.of(name, born, Gender.UNKNOWN));
    };
  }

  private static Version adding(Row row, String act, Addition addition) {
    return new Version(row.asOf(), act, false, addition.to(row.facts()), addition);
  }

  private static LocalDate lastDay(Row row) {
    LocalDate end = row.involvementEnd();
    return end == null ? row.asOf() : end;
  }
}
