package org.contactpoint.domain.linkage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.comparison.NameLevel;
import org.contactpoint.domain.comparison.Traits;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.scoring.Agreement;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.scoring.Scorer;
import org.contactpoint.domain.scoring.Scorer.Weight;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.WaitingRow;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Decides about a row whose source id was never seen: linked only where nothing contradicts it, a
 * new child only where nobody looks like it, and otherwise for a person to decide (rules §4).
 */
public final class MatchRow {
  private static final double LINKS = 20;
  private static final double LINKS_RATHER_THAN_KIN = 8;
  private static final double WORTH_ASKING = 0;
  private static final double WORTH_ASKING_OF_ONE_NAME = -5;
  private static final double NEARLY_AS_GOOD = 5;

  private final NameComparison comparison;
  private final Scorer scorer;

  public MatchRow(NameComparison comparison) {
    this(comparison, Scorer.STANDARD);
  }

  /** A decision by another scorer, to try its parameters out. */
  public MatchRow(NameComparison comparison, Scorer scorer) {
    this.comparison = comparison;
    this.scorer = scorer;
  }

  private ComparableWords words() {
    return comparison.words();
  }

  /** How the facts of a row and a child agree, field by field, for a person to judge by. */
  public Evidence evidence(Facts row, MatchCandidate child) {
    return evidence(Traits.of(row, words()), child.traits());
  }

  /**
   * Candidates and the row that they are compared with.
   *
   * @param row as its file says it, or tokenised where the candidates are
   */
  public record Side(Row row, Collection<MatchCandidate> candidates) {
    public Side {
      candidates = List.copyOf(candidates);
    }
  }

  private record Weighed(
      Row row, MatchCandidate child, Agreement agreement, Weight bits, Scorer scorer) {
    Evidence evidence() {
      return scorer.evidence(agreement);
    }

    WaitingRow.Candidate candidate() {
      return new WaitingRow.Candidate(child.id(), evidence());
    }

    double weight() {
      return bits.total();
    }

    /** Likelier than any stranger, and than a brother, a sister or a twin. */
    boolean isStrong() {
      return bits.bits() >= LINKS && bits.total() >= LINKS_RATHER_THAN_KIN;
    }

    /** Whether the row may well be about that child: only then a person is asked. */
    boolean isPlausible() {
      return isWorthAsking(agreement, weight())
          || (agreement.mayBeUnderAnotherName() && !isInSourceOfRow());
    }

    /** A source that has a record of each knows two children: twins, mostly. */
    private boolean isInSourceOfRow() {
      return child.statements().stream()
          .filter(statement -> statement.live().isPresent())
          .map(Statement::key)
          .anyMatch(key -> key.source().equals(row.key().source()) && !key.equals(row.key()));
    }
  }

  /**
   * Which of the children found under the keys of a row have to be read before it is decided:
   * whoever it may be about, the likeliest first, and their twins where the row's given name is not
   * quite theirs.
   *
   * @param found by their search entries
   */
  public Set<ContactPointId> worthReading(Traits row, Map<ContactPointId, Traits> found) {
    Map<ContactPointId, Double> worth = new HashMap<>();
    Set<ContactPointId> twins = new LinkedHashSet<>();
    boolean asksForTwins = false;
    for (Map.Entry<ContactPointId, Traits> entry : found.entrySet()) {
      Agreement agreement = Agreement.of(row, entry.getValue(), comparison);
      double weight = scorer.weigh(agreement).total();
      if (isWorthReading(agreement, weight)
          || PublicFaceMatch.isCutShort(row, entry.getValue(), comparison)) {
        worth.put(entry.getKey(), weight);
        asksForTwins |= agreement.names().given() != NameLevel.EXACT;
      } else if (agreement.mayBeTwin()) {
        twins.add(entry.getKey());
      }
    }
    Set<ContactPointId> inOrder = new LinkedHashSet<>(Likeliest.first(worth));
    if (asksForTwins) {
      inOrder.addAll(twins);
    }
    return inOrder;
  }

  private static boolean isWorthReading(Agreement agreement, double weight) {
    return PublicFaceMatch.isAlike(agreement) || mayBeOne(agreement, weight);
  }

  /**
   * The decision.
   *
   * @param candidates open records that the row may be about
   * @param distinguished those of them from which a person has distinguished this source record
   */
  public Match match(
      Row row, Collection<MatchCandidate> candidates, Set<ContactPointId> distinguished) {
    return match(row, candidates, distinguished, false);
  }

  /**
   * The decision.
   *
   * @param candidates open records that the row may be about
   * @param distinguished those of them from which a person has distinguished this source record
   * @param crowded whether there are more alike than were looked at
   */
  public Match match(
      Row row,
      Collection<MatchCandidate> candidates,
      Set<ContactPointId> distinguished,
      boolean crowded) {
    return match(List.of(new Side(row, candidates)), distinguished, crowded);
  }

  /**
   * The decision, where some candidates can be compared by tokens alone.
   *
   * @param sides all of one row, the one with the row itself first
   * @param distinguished those candidates from which a person has distinguished this source record
   * @param crowded whether there are more alike than were looked at
   */
  public Match match(List<Side> sides, Set<ContactPointId> distinguished, boolean crowded) {
    Row row = sides.getFirst().row();
    List<Weighed> all = sides.stream().flatMap(side -> weighed(side, distinguished)).toList();
    List<Weighed> plausible =
        all.stream()
            .filter(Weighed::isPlausible)
            .sorted(
                Comparator.comparingDouble(Weighed::weight)
                    .reversed()
                    .thenComparing(w -> w.child().id().value()))
            .toList();
    if (plausible.isEmpty()) {
      return crowded ? new Match.Doubts("too-many-alike", List.of()) : nobody(row);
    }
    return doubt(row, plausible, all)
        .<Match>map(reason -> doubts(reason, plausible))
        .orElseGet(() -> links(plausible.getFirst()));
  }

  /**
   * Whether two descriptions that agree like that may well be of one child, so that a person has to
   * look: the same for a row of a file and for a child who is registered by a team (rules §4.10,
   * one child, one record).
   */
  public boolean mayBeOne(Agreement agreement) {
    return mayBeOne(agreement, scorer.weigh(agreement).total());
  }

  private static boolean mayBeOne(Agreement agreement, double weight) {
    return agreement.mayBeUnderAnotherName() || isWorthAsking(agreement, weight);
  }

  /**
   * A person is asked below even chances where both names may be one and more agrees, and no number
   * speaks of two children: hardly two of one birthday are called so, not even twins.
   */
  private static boolean isWorthAsking(Agreement agreement, double weight) {
    boolean one =
        agreement.names().isAlike()
            && agreement.names().given() != NameLevel.SHARED
            && !agreement.otherIdentifier()
            && agreement.isMoreThanNamesAlike();
    double least = one ? WORTH_ASKING_OF_ONE_NAME : WORTH_ASKING;
    return agreement.identifier() || (weight >= least && !agreement.isOfAnotherBirthday());
  }

  /** How two descriptions agree, field by field, for a person to judge by. */
  public Evidence evidence(Traits one, Traits other) {
    return scorer.evidence(agreement(one, other));
  }

  /** How two descriptions agree. */
  public Agreement agreement(Traits one, Traits other) {
    return Agreement.of(one, other, comparison);
  }

  /** The total weight for two descriptions being of one child, in bits. */
  public double weight(Traits one, Traits other) {
    return scorer.weigh(agreement(one, other)).total();
  }

  private Stream<Weighed> weighed(Side side, Set<ContactPointId> distinguished) {
    if (side.candidates().isEmpty()) {
      return Stream.empty();
    }
    Traits row = Traits.of(side.row().facts(), words());
    return side.candidates().stream()
        .filter(likely -> !likely.traits().isNone() && !distinguished.contains(likely.id()))
        .map(likely -> weighed(side.row(), row, likely));
  }

  private Weighed weighed(Row row, Traits traits, MatchCandidate child) {
    Agreement agreement = Agreement.of(traits, child.traits(), comparison);
    return new Weighed(row, child, agreement, scorer.weigh(agreement), scorer);
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
        reason,
        plausible.stream().limit(WaitingRow.MOST_CANDIDATES).map(Weighed::candidate).toList());
  }

  private Optional<String> doubt(Row row, List<Weighed> plausible, List<Weighed> all) {
    Weighed best = plausible.getFirst();
    Agreement agreement = best.agreement();
    if (hasPlaceholder(row.facts())) {
      return Optional.of("placeholder-name");
    }
    if (!best.isStrong() || !agreement.isCertain()) {
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
    return others(best, plausible.subList(1, plausible.size()));
  }

  private static boolean hasTwin(Weighed best, List<Weighed> all) {
    return all.stream()
        .anyMatch(o -> !o.child().id().equals(best.child().id()) && o.agreement().mayBeTwin());
  }

  private Optional<String> others(Weighed best, List<Weighed> rest) {
    if (rest.stream().anyMatch(other -> other.agreement().identifier())) {
      return Optional.of("identifier-of-another");
    }
    double floor = best.weight() - NEARLY_AS_GOOD;
    if (rest.stream().anyMatch(o -> o.agreement().isCertain() || o.weight() >= floor)) {
      return Optional.of("two-candidates");
    }
    return hasOtherRow(best.row(), best.child())
        ? Optional.of("second-row-of-source")
        : Optional.empty();
  }

  /** Two rows of one source are one child's only where number, birthday and name are the same. */
  private boolean hasOtherRow(Row row, MatchCandidate child) {
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
        && Agreement.names(Traits.of(row, words()), Traits.of(other, words()), comparison)
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
