package org.contactpoint.domain.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.contactpoint.domain.identity.Gender;
import org.jspecify.annotations.Nullable;

/**
 * Removes superseded versions from a statement, so that one that changes every day stays small. One
 * is removed only if all that the statement says stays the same: what counts now, since when, and
 * past services. Of a source that is never reversed each such version goes; of a feed, whose
 * uploads may be reversed, the latest stay to fall back on.
 */
final class Superseded {
  /** How many of a feed's versions stay to fall back on. */
  static final int MOST_OF_A_FEED = 40;

  private Superseded() {}

  static Statement leftOut(Statement statement) {
    Statement left = statement;
    int most = isReversible(statement) ? MOST_OF_A_FEED : 1;
    for (int at = 1; left.versions().size() > most && at < left.versions().size() - 1; ) {
      Statement shorter = without(left, at);
      if (saysTheSame(left, shorter)) {
        left = shorter;
      } else {
        at++;
      }
    }
    return left;
  }

  private static boolean isReversible(Statement statement) {
    String feed = statement.key().source().feed();
    return !feed.equals(Source.TEAM) && !feed.equals(Source.SERVICE);
  }

  private static Statement without(Statement statement, int at) {
    List<Version> rest = new ArrayList<>(statement.versions());
    rest.remove(at);
    return new Statement(statement.key(), statement.saidOf(), rest);
  }

  private static boolean saysTheSame(Statement one, Statement other) {
    return one.latest().equals(other.latest())
        && isSaidSinceTheSame(one, other, Facts::address)
        && isSaidSinceTheSame(one, other, Facts::dateOfBirth)
        && isSaidSinceTheSame(one, other, Superseded::name)
        && isSaidSinceTheSame(one, other, Superseded::gender)
        && isSaidSinceTheSame(one, other, Facts::carers)
        && isSaidSinceTheSame(one, other, Facts::names)
        && isSaidSinceTheSame(one, other, Facts::replaces)
        && one.involvements().equals(other.involvements());
  }

  private static <T> boolean isSaidSinceTheSame(
      Statement one, Statement other, Function<Facts, @Nullable T> part) {
    return Version.OLDEST_FIRST.compare(one.since(part), other.since(part)) == 0;
  }

  private static Object name(Facts facts) {
    return Objects.requireNonNullElse(facts.currentName().orElse(null), facts.names());
  }

  private static Gender gender(Facts facts) {
    return facts.gender();
  }
}
