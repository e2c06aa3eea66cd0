package org.contactpoint.domain.shielding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.domain.source.KeptNames;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The hidden statements of one shielded child, put together again: they were written piece by piece
 * by functions that may seal and not read (rules §6).
 */
public final class HiddenStatements {

  /** One version that was sealed after the shield was opened. */
  public record Later(StatementKey key, ContactPointId saidOf, Version version) {}

  private HiddenStatements() {}

  /**
   * All statements that count.
   *
   * @param opened those that were in the record when the shield was opened
   * @param later versions sealed since, in the order in which they came; one that came twice counts
   *     once
   * @param withdrawnActs acts that were reversed: whatever they said is left out, but for the name
   *     of a record that nobody else names
   */
  public static List<Statement> of(
      Collection<Statement> opened, Collection<Later> later, Set<String> withdrawnActs) {
    Map<StatementKey, Statement> all = new TreeMap<>();
    opened.forEach(statement -> all.merge(statement.key(), statement, HiddenStatements::joined));
    later.forEach(one -> all.merge(one.key(), first(one), HiddenStatements::joined));
    List<Statement> left =
        all.values().stream().flatMap(s -> without(s, withdrawnActs).stream()).toList();
    return KeptNames.in(all.values(), left);
  }

  private static Statement first(Later one) {
    return Statement.first(one.key(), one.saidOf(), one.version());
  }

  private static Statement joined(Statement one, Statement more) {
    Statement all = one;
    for (Version version : more.versions()) {
      all = holds(all, version) ? all : all.saying(version);
    }
    return all;
  }

  private static boolean holds(Statement statement, Version version) {
    return statement.versions().stream()
        .anyMatch(v -> v.asOf().equals(version.asOf()) && v.act().equals(version.act()));
  }

  private static Optional<Statement> without(Statement statement, Set<String> acts) {
    Optional<Statement> rest = Optional.of(statement);
    for (String act : acts) {
      rest = rest.flatMap(some -> some.without(act));
    }
    return rest;
  }
}
