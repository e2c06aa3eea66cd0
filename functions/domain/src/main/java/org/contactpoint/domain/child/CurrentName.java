package org.contactpoint.domain.child;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;

/**
 * Which of the names that sources give as current is shown: a team's; else the one that most
 * independent sources give; else the one whose parts they support; else the newest (rules §4.14,
 * what is shown). It is always one that a source gives as a whole.
 */
final class CurrentName {
  private final List<SaidName> votes;
  private final Map<String, Long> whole;
  private final Map<String, Long> given;
  private final Map<String, Long> family;

  private CurrentName(List<SaidName> votes) {
    this.votes = votes;
    this.whole = Votes.count(votes, SaidName::folded);
    this.given = Votes.count(votes, SaidName::given);
    this.family = Votes.count(votes, SaidName::family);
  }

  /** The current name by those statements, empty where none gives one. */
  static Optional<PersonName> of(Collection<Statement> statements) {
    List<SaidName> said = SaidName.in(statements);
    return said.size() < 2
        ? said.stream().findFirst().map(SaidName::name)
        : Optional.of(new CurrentName(votes(said, statements)).shown());
  }

  private static List<SaidName> votes(List<SaidName> said, Collection<Statement> statements) {
    List<Statement> withFormer =
        statements.stream().filter(s -> hasFormer(s.latest().facts())).toList();
    List<SaidName> standing =
        said.stream().filter(one -> one.isOfTeam() || !isFormer(one, withFormer)).toList();
    boolean another = standing.stream().anyMatch(one -> !one.placeholder());
    return Votes.ofSources(another ? standing : said, SaidName::source, SaidName.LEAST_WHOLE_FIRST);
  }

  private static boolean hasFormer(Facts facts) {
    return facts.names().stream().anyMatch(name -> name.type() == NameType.FORMER);
  }

  /** Whether a newer statement calls it a former name. */
  private static boolean isFormer(SaidName said, List<Statement> withFormer) {
    return withFormer.stream()
        .filter(other -> calls(other.latest().facts(), NameType.FORMER, said.folded()))
        .filter(other -> !calls(other.latest().facts(), NameType.CURRENT, said.folded()))
        .anyMatch(
            other -> Version.OLDEST_FIRST.compare(other.since(Facts::names), said.since()) > 0);
  }

  private static boolean calls(Facts facts, NameType type, String folded) {
    return facts.names().stream()
        .anyMatch(name -> name.type() == type && name.name().folded().equals(folded));
  }

  private PersonName shown() {
    SaidName best =
        votes.stream()
            .max(
                Comparator.comparing((SaidName said) -> !said.placeholder())
                    .thenComparing(SaidName::isOfTeam)
                    .thenComparing(said -> !said.name().isMononym())
                    .thenComparingLong(this::sources)
                    .thenComparingLong(this::ofItsParts)
                    .thenComparing(SaidName.OLDEST_FIRST))
            .orElseThrow();
    return best.isOfTeam()
        ? best.name()
        : SaidName.asMostWrite(
            votes.stream().filter(other -> other.folded().equals(best.folded())).toList());
  }

  /** How many sources give it; of teams the latest word counts, whatever sources say. */
  private long sources(SaidName said) {
    return said.isOfTeam() ? 0 : whole.getOrDefault(said.folded(), 0L);
  }

  /** How many sources give its given name, and how many its family name. */
  private long ofItsParts(SaidName said) {
    return said.isOfTeam() ? 0 : of(given, said.given()) + of(family, said.family());
  }

  private static long of(Map<String, Long> sources, String part) {
    return part.isEmpty() ? 0 : sources.getOrDefault(part, 0L);
  }
}
