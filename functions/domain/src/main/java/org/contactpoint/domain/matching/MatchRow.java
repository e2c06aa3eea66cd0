package org.contactpoint.domain.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Involvement;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Decides whose a row is whose id was never seen: linked only where nothing speaks against it, a
 * new child only where nobody looks like it, and otherwise for a person to decide (the rules, §4).
 */
public final class MatchRow {
  private static final int MOST_CANDIDATES = 5;
  private static final double NEARLY_AS_GOOD = 8;

  private final NameComparison comparison;

  public MatchRow(NameComparison comparison) {
    this.comparison = comparison;
  }

  /** How the facts of a row and a child agree, field by field, for a person to judge by. */
  public Evidence evidence(Facts row, Likely child) {
    return weighed(row, child).evidence();
  }

  private record Weighed(Likely child, Agreement agreement, Evidence evidence) {
    WaitingRow.Candidate candidate() {
      return new WaitingRow.Candidate(child.id(), evidence);
    }
  }

  /**
   * The decision.
   *
   * @param candidates open records that the row may be about
   * @param toldApart those of them that a person has told apart from this source record
   */
  public Match match(Row row, Collection<Likely> candidates, Set<ContactPointId> toldApart) {
    List<Weighed> all =
        candidates.stream()
            .filter(likely -> !likely.names().isEmpty() && !toldApart.contains(likely.id()))
            .map(likely -> weighed(row.facts(), likely))
            .toList();
    List<Weighed> plausible =
        all.stream()
            .filter(weighed -> weighed.agreement().isPlausible())
            .sorted(
                Comparator.comparingDouble((Weighed w) -> w.evidence().total())
                    .reversed()
                    .thenComparing(w -> w.child().id().value()))
            .toList();
    if (plausible.isEmpty()) {
      return nobody(row);
    }
    return doubt(row, plausible, all)
        .<Match>map(reason -> doubts(reason, plausible))
        .orElseGet(() -> links(plausible.getFirst()));
  }

  private Weighed weighed(Facts row, Likely child) {
    Agreement agreement = Agreement.of(row, child, comparison);
    return new Weighed(child, agreement, Weights.evidence(agreement));
  }

  private static Match nobody(Row row) {
    if (row.action() == RowAction.DEATH) {
      return new Match.Doubts("death-of-nobody-known", List.of());
    }
    return row.facts().dateOfBirth() == null
        ? new Match.Doubts("birthday-missing", List.of())
        : new Match.Creates();
  }

  private static Match links(Weighed best) {
    return new Match.Links(best.child().id(), best.evidence());
  }

  private static Match doubts(String reason, List<Weighed> plausible) {
    return new Match.Doubts(
        reason, plausible.stream().limit(MOST_CANDIDATES).map(Weighed::candidate).toList());
  }

  private Optional<String> doubt(Row row, List<Weighed> plausible, List<Weighed> all) {
    Weighed best = plausible.getFirst();
    Agreement agreement = best.agreement();
    if (hasPlaceholder(row.facts())) {
      return Optional.of("placeholder-name");
    }
    if (!agreement.isCertain()) {
      return Optional.of("not-certain");
    }
    if (row.action() == RowAction.DEATH && !agreement.isWhole()) {
      return Optional.of("death-not-certain");
    }
    if (agreement.otherIdentifier()) {
      return Optional.of("two-identifiers");
    }
    if (isVague(row.facts()) && agreement.names().given() != NameLevel.EXACT) {
      return Optional.of("stand-in-birthday");
    }
    if (agreement.names().given() != NameLevel.EXACT && hasTwin(best, all)) {
      return Optional.of("perhaps-the-twin");
    }
    return others(row, best, plausible.subList(1, plausible.size()));
  }

  private static boolean hasTwin(Weighed best, List<Weighed> all) {
    return all.stream()
        .anyMatch(o -> !o.child().id().equals(best.child().id()) && o.agreement().isTwinly());
  }

  private Optional<String> others(Row row, Weighed best, List<Weighed> rest) {
    if (rest.stream().anyMatch(other -> other.agreement().identifier())) {
      return Optional.of("identifier-of-another");
    }
    double floor = best.evidence().total() - NEARLY_AS_GOOD;
    if (rest.stream().anyMatch(o -> o.agreement().isCertain() || o.evidence().total() >= floor)) {
      return Optional.of("two-candidates");
    }
    return hasOtherRow(row, best.child()) ? Optional.of("second-row-of-source") : Optional.empty();
  }

  /** Two rows of one source are one child's only where number, birthday and name are the same. */
  private boolean hasOtherRow(Row row, Likely child) {
    return child.statements().stream()
        .filter(statement -> statement.key().source().equals(row.key().source()))
        .filter(statement -> !statement.key().equals(row.key()))
        .filter(goesOnAt(row))
        .flatMap(statement -> statement.live().stream())
        .anyMatch(facts -> !isSameChild(row.facts(), facts));
  }

  private static Predicate<Statement> goesOnAt(Row row) {
    return statement -> {
      Involvement involvement = statement.live().map(Facts::involvement).orElse(null);
      return involvement == null || involvement.isOpenOn(row.asOf());
    };
  }

  private boolean isSameChild(Facts row, Facts other) {
    DateOfBirth born = row.dateOfBirth();
    return row.identifiers().stream().anyMatch(other.identifiers()::contains)
        && born != null
        && born.equals(other.dateOfBirth())
        && Agreement.names(row, other.names().stream().map(TypedName::name).toList(), comparison)
            .isExact();
  }

  private static boolean hasPlaceholder(Facts facts) {
    return facts.currentName().filter(name -> name.hasPlaceholder()).isPresent();
  }

  private static boolean isVague(Facts facts) {
    DateOfBirth born = facts.dateOfBirth();
    return born == null || born.isPossibleStandIn() || born.estimated();
  }
}
