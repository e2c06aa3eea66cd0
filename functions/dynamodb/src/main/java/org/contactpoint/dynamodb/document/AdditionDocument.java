package org.contactpoint.dynamodb.document;

import java.time.LocalDate;
import org.contactpoint.domain.source.Addition;
import org.jspecify.annotations.Nullable;

/** The one thing that a version adds to what was said before. */
public record AdditionDocument(@Nullable String ended, @Nullable String died) {

  static @Nullable AdditionDocument of(@Nullable Addition addition) {
    return switch (addition) {
      case null -> null;
      case Addition.Ended it -> new AdditionDocument(it.day().toString(), null);
      case Addition.Died it -> new AdditionDocument(null, it.day().toString());
    };
  }

  Addition addition() {
    if (ended != null) {
      return new Addition.Ended(LocalDate.parse(ended));
    }
    if (died != null) {
      return new Addition.Died(LocalDate.parse(died));
    }
    throw new IllegalStateException("an addition adds something");
  }
}
