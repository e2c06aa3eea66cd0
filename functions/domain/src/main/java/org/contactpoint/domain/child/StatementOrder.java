package org.contactpoint.domain.child;

import java.util.Comparator;
import java.util.function.Function;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.jspecify.annotations.Nullable;

/** Which statement is newer; no two different ones are equal. */
final class StatementOrder {

  /** By the last version. */
  static final Comparator<Statement> OLDEST_FIRST = oldestFirst(Statement::latest);

  private StatementOrder() {}

  /** By the day since which it has said of that part what it says now. */
  static <T> Comparator<Statement> oldestFirstBy(Function<Facts, @Nullable T> part) {
    return oldestFirst(statement -> statement.since(part));
  }

  /** Older first; of one day a team's word is newer than any other, and its later word newest. */
  private static Comparator<Statement> oldestFirst(Function<Statement, Version> version) {
    return Comparator.comparing((Statement statement) -> version.apply(statement).asOf())
        .thenComparing(StatementOrder::isOfTeam)
        .thenComparing(version, Version.OLDEST_FIRST)
        .thenComparing(Statement::key, Comparator.reverseOrder());
  }

  /** Whether a management team entered it. */
  static boolean isOfTeam(Statement statement) {
    return statement.key().source().feed().equals(Source.TEAM);
  }
}
