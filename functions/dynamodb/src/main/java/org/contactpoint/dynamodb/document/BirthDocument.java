package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.jspecify.annotations.Nullable;

/** A birthday. */
public record BirthDocument(String date, boolean estimated) {

  public static @Nullable BirthDocument of(@Nullable DateOfBirth birth) {
    return birth == null ? null : new BirthDocument(birth.date().toString(), birth.estimated());
  }

  public static @Nullable DateOfBirth read(@Nullable BirthDocument document) {
    return document == null
        ? null
        : new DateOfBirth(LocalDate.parse(document.date), document.estimated);
  }

  @Override
  public String toString() {
    return "BirthDocument[redacted]";
  }
}
