package org.contactpoint.domain.child;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Statement;

/**
 * The names by which sources know a child now and which are not shown among its names, so that
 * nobody who knows the child by one of them takes it for another child (rules §4.14, what is
 * shown).
 */
final class OtherSpellings {
  /** How many of them are shown at most. */
  static final int MOST = 6;

  private OtherSpellings() {}

  /**
   * Those that most sources give first, then the newer; at most {@value #MOST}.
   *
   * @param shown the names that are shown as current, former or alias
   * @param live the statements that their sources have not taken back
   */
  static List<PersonName> of(Collection<TypedName> shown, Collection<Statement> live) {
    Set<String> known = new HashSet<>();
    shown.forEach(name -> known.add(name.name().folded()));
    Map<String, List<SaidName>> others =
        SaidName.in(live).stream()
            .filter(said -> !known.contains(said.folded()))
            .collect(Collectors.groupingBy(SaidName::folded));
    return others.values().stream()
        .map(said -> Votes.ofSources(said, SaidName::source, SaidName.OLDEST_FIRST))
        .sorted(
            Comparator.comparingInt((List<SaidName> votes) -> votes.size())
                .thenComparing(OtherSpellings::newest, SaidName.OLDEST_FIRST)
                .reversed())
        .limit(MOST)
        .map(SaidName::asMostWrite)
        .toList();
  }

  private static SaidName newest(List<SaidName> votes) {
    return votes.stream().max(SaidName.OLDEST_FIRST).orElseThrow();
  }
}
