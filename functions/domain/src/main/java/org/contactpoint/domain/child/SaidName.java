package org.contactpoint.domain.child;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.jspecify.annotations.Nullable;

/**
 * The current name as one statement gives it.
 *
 * @param folded the whole name as it is compared
 * @param since the version since which the statement gives it
 */
record SaidName(
    Statement statement, PersonName name, String folded, boolean placeholder, Version since) {

  /** Older first. */
  static final Comparator<SaidName> OLDEST_FIRST =
      Comparator.comparing(
          SaidName::statement, StatementOrder.oldestFirstBy(SaidName::currentName));

  /** Placeholders, then names without another, then whole ones; of each the oldest first. */
  static final Comparator<SaidName> LEAST_WHOLE_FIRST =
      Comparator.comparing((SaidName said) -> !said.placeholder())
          .thenComparing(said -> !said.name().isMononym())
          .thenComparing(OLDEST_FIRST);

  private static @Nullable PersonName currentName(Facts facts) {
    return facts.currentName().orElse(null);
  }

  /** The current names that those statements give. */
  static List<SaidName> in(Collection<Statement> statements) {
    return statements.stream()
        .flatMap(
            statement ->
                statement.latest().facts().currentName().stream().map(n -> of(statement, n)))
        .toList();
  }

  private static SaidName of(Statement statement, PersonName name) {
    return new SaidName(
        statement,
        name,
        name.folded(),
        name.hasPlaceholder(),
        statement.since(SaidName::currentName));
  }

  Source source() {
    return statement.key().source();
  }

  boolean isOfTeam() {
    return StatementOrder.isOfTeam(statement);
  }

  /** The given name as it is compared, empty for none. */
  String given() {
    return folded.substring(0, folded.indexOf('|'));
  }

  /** The family name as it is compared, empty for none. */
  String family() {
    return folded.substring(folded.indexOf('|') + 1);
  }

  /**
   * The way in which most of these votes write one name; then the one that is not in capitals, then
   * the newer.
   *
   * @param votes at least one; all the same as they are compared
   */
  static PersonName asMostWrite(Collection<SaidName> votes) {
    Map<PersonName, Long> count = Votes.count(votes, SaidName::name);
    return votes.stream()
        .max(
            Comparator.comparingLong((SaidName said) -> count.getOrDefault(said.name(), 0L))
                .thenComparing(said -> !said.isInCapitals())
                .thenComparing(OLDEST_FIRST))
        .map(SaidName::name)
        .orElseThrow();
  }

  private boolean isInCapitals() {
    return Stream.of(name.given(), name.family()).anyMatch(SaidName::isInCapitals);
  }

  private static boolean isInCapitals(@Nullable NamePart part) {
    if (part == null) {
      return false;
    }
    boolean several = part.value().codePoints().filter(Character::isUpperCase).count() > 1;
    return several && part.value().equals(part.value().toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "SaidName[redacted]";
  }
}
