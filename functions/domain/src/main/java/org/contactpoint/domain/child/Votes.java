package org.contactpoint.domain.child;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;

/**
 * What most independent sources say: a source has one vote, however many rows it sends (rules
 * §4.14, what is shown).
 */
final class Votes {

  private Votes() {}

  /**
   * What a team says last, else what most independent sources say, else the newest; empty where
   * nobody says anything.
   *
   * @param certain which statements stand behind all others, whoever makes them
   * @param older which statements are older
   */
  static <V> Optional<V> mostSay(
      List<Statement> saying,
      Function<Statement, V> value,
      Comparator<Statement> certain,
      Comparator<Statement> older) {
    List<Statement> votes = ofSources(saying, s -> s.key().source(), certain.thenComparing(older));
    Map<V, Long> sources = count(votes, value);
    return votes.stream()
        .max(
            Comparator.comparing(StatementOrder::isOfTeam)
                .thenComparing(certain)
                .thenComparingLong(
                    s -> StatementOrder.isOfTeam(s) ? 0 : sources.getOrDefault(value.apply(s), 0L))
                .thenComparing(older))
        .map(value);
  }

  /** Of what each source says, the greatest alone. */
  static <T> List<T> ofSources(
      Collection<T> said, Function<T, Source> source, Comparator<? super T> order) {
    Map<Source, T> votes = new HashMap<>();
    said.forEach(one -> votes.merge(source.apply(one), one, BinaryOperator.maxBy(order)));
    return List.copyOf(votes.values());
  }

  /** How many votes each value has. */
  static <T, V> Map<V, Long> count(Collection<T> votes, Function<T, V> value) {
    return votes.stream().collect(Collectors.groupingBy(value, Collectors.counting()));
  }
}
