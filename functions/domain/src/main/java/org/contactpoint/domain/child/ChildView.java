package org.contactpoint.domain.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * The child as all statements describe it together; it depends on what they say and their days
 * alone, never on the order in which they came (rules §4).
 *
 * <p>More than ten components, because each is a field that is held of a child (rules §1).
 *
 * @param names the current name first, then former names and aliases as sources state them
 * @param otherSpellings the names by which sources know the child now and that are not among the
 *     names, those of most sources first; at most {@value OtherSpellings#MOST}
 * @param spellings every name under which any source knows the child: for finding, not for showing
 * @param died the day of death, null for a living child
 * @param participation the latest consent to stay beyond 18 that counts, null where there is none
 * @param addressAsOf the day of the address, null where there is none
 */
public record ChildView(
    PersonName currentName,
    List<TypedName> names,
    List<PersonName> otherSpellings,
    Set<PersonName> spellings,
    @Nullable DateOfBirth dateOfBirth,
    Set<DateOfBirth> statedDatesOfBirth,
    Gender gender,
    @Nullable Address address,
    @Nullable LocalDate addressAsOf,
    List<Carer> carers,
    List<Involvement> involvements,
    List<Identifier> identifiers,
    @Nullable LocalDate died,
    @Nullable Participation participation) {

  private static final Comparator<Statement> NEWEST_FIRST = StatementOrder.OLDEST_FIRST.reversed();

  /** The view of those statements. At least one of them must name the child. */
  public static ChildView of(Collection<Statement> statements) {
    return of(statements, null);
  }

  /**
   * The view of those statements.
   *
   * @param otherwise the name where no statement names the child; null where one surely does
   */
  public static ChildView of(Collection<Statement> statements, @Nullable PersonName otherwise) {
    List<Statement> live =
        statements.stream()
            .filter(statement -> statement.live().isPresent())
            .sorted(NEWEST_FIRST)
            .toList();
    List<Statement> speaking =
        live.stream().anyMatch(Statement::namesTheChild)
            ? live
            : statements.stream().sorted(NEWEST_FIRST).toList();
    PersonName current = CurrentName.of(speaking).orElse(otherwise);
    if (current == null) {
      throw new IllegalStateException("no statement names the child");
    }
    Optional<Statement> housed = housed(live);
    List<TypedName> names = names(current, live);
    return new ChildView(
        current,
        names,
        OtherSpellings.of(names, live),
        spellings(speaking),
        dateOfBirth(speaking),
        datesOfBirth(speaking),
        gender(speaking),
        housed.map(statement -> facts(statement).address()).orElse(null),
        housed.map(statement -> statement.since(ChildView::home).asOf()).orElse(null),
        carers(live),
        live.stream().flatMap(statement -> statement.involvements().stream()).toList(),
        live.stream().flatMap(s -> facts(s).identifiers().stream()).distinct().toList(),
        died(live),
        participation(live, dateOfBirth(speaking)));
  }

  /**
   * The newest word on it; a team's word that there is no death takes away what was said before.
   */
  private static @Nullable LocalDate died(List<Statement> live) {
    return notReplaced(live, Part.DEATH, Facts::died).stream()
        .map(statement -> facts(statement).died())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Participation participation(
      List<Statement> live, @Nullable DateOfBirth born) {
    LocalDate word =
        lastOfTheTeam(live, Part.PARTICIPATION, Facts::participation)
            .map(last -> last.since(word(Part.PARTICIPATION, Facts::participation)).asOf())
            .orElse(LocalDate.MIN);
    return notReplaced(live, Part.PARTICIPATION, Facts::participation).stream()
        .filter(statement -> StatementOrder.isOfTeam(statement) || isGivenSince(statement, word))
        .map(statement -> counted(statement.latest(), born))
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Participation::consented))
        .orElse(null);
  }

  /** A source that hears late of a consent does not undo that it was taken back. */
  private static boolean isGivenSince(Statement statement, LocalDate word) {
    Participation consent = facts(statement).participation();
    return consent != null && !consent.consented().isBefore(word);
  }

  private static @Nullable Participation counted(Version said, @Nullable DateOfBirth born) {
    Participation consent = said.facts().participation();
    return consent != null && consent.counts(born, said.asOf()) ? consent : null;
  }

  /** What decides how long the record is live. */
  public LifeCourse lifeCourse() {
    return new LifeCourse(dateOfBirth, died, participation);
  }

  private static Facts facts(Statement statement) {
    return statement.latest().facts();
  }

  /** The newest statement on where the child lives, unless a team said that it is not known. */
  private static Optional<Statement> housed(List<Statement> live) {
    return live.stream()
        .filter(statement -> home(facts(statement)) != null)
        .max(StatementOrder.oldestFirstBy(ChildView::home))
        .filter(statement -> facts(statement).address() != null);
  }

  private static @Nullable Object home(Facts facts) {
    boolean none = facts.address() == null && facts.replaces().contains(Part.ADDRESS);
    return none ? Part.ADDRESS : facts.address();
  }

  /** Whether a team's latest statement about that part is that there is none. */
  private static <T> boolean isTakenAway(
      List<Statement> speaking, Part part, Function<Facts, @Nullable T> said) {
    return lastOfTheTeam(speaking, part, said)
        .filter(statement -> said.apply(facts(statement)) == null)
        .isPresent();
  }

  /** The statement in which a team last put that part right. */
  private static <T> Optional<Statement> lastOfTheTeam(
      List<Statement> speaking, Part part, Function<Facts, @Nullable T> said) {
    return speaking.stream()
        .filter(StatementOrder::isOfTeam)
        .filter(statement -> facts(statement).replaces().contains(part))
        .max(StatementOrder.oldestFirstBy(word(part, said)));
  }

  private static <T> Function<Facts, @Nullable Object> word(
      Part part, Function<Facts, @Nullable T> said) {
    return facts -> Arrays.asList(said.apply(facts), facts.replaces().contains(part));
  }

  private static List<TypedName> names(PersonName current, List<Statement> live) {
    Map<String, TypedName> others = new LinkedHashMap<>();
    notReplaced(live, Part.NAMES, Facts::names).stream()
        .flatMap(statement -> facts(statement).names().stream())
        .filter(name -> name.type() != NameType.CURRENT)
        .sorted(Comparator.comparing(TypedName::type).thenComparing(n -> n.name().folded()))
        .forEach(name -> others.putIfAbsent(name.type() + " " + name.name().folded(), name));
    List<TypedName> names = new ArrayList<>();
    names.add(new TypedName(NameType.CURRENT, current));
    names.addAll(others.values());
    return List.copyOf(names);
  }

  private static Set<PersonName> spellings(List<Statement> speaking) {
    Map<String, PersonName> all = new LinkedHashMap<>();
    speaking.stream()
        .flatMap(statement -> facts(statement).names().stream())
        .forEach(name -> all.putIfAbsent(name.name().folded(), name.name()));
    return new LinkedHashSet<>(all.values());
  }

  /**
   * What a team says counts first, then what most independent sources say, then the newest: one
   * slip is outvoted. Estimates and 1 January stand behind all others.
   */
  private static @Nullable DateOfBirth dateOfBirth(List<Statement> speaking) {
    if (isTakenAway(speaking, Part.DATE_OF_BIRTH, Facts::dateOfBirth)) {
      return null;
    }
    Comparator<Statement> certain =
        Comparator.comparing((Statement s) -> !birth(s).estimated())
            .thenComparing(s -> !birth(s).isPossibleStandIn());
    Comparator<Statement> older = StatementOrder.oldestFirstBy(Facts::dateOfBirth);
    return Votes.mostSay(
            speaking.stream().filter(s -> facts(s).dateOfBirth() != null).toList(),
            ChildView::birth,
            certain,
            older)
        .orElse(null);
  }

  private static DateOfBirth birth(Statement statement) {
    return Objects.requireNonNull(facts(statement).dateOfBirth());
  }

  private static Set<DateOfBirth> datesOfBirth(List<Statement> speaking) {
    return speaking.stream()
        .map(statement -> facts(statement).dateOfBirth())
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a team says counts first, then what most independent sources say, then the newest. */
  private static Gender gender(List<Statement> speaking) {
    Function<Facts, @Nullable Gender> known = f -> f.gender() == Gender.UNKNOWN ? null : f.gender();
    if (isTakenAway(speaking, Part.GENDER, known)) {
      return Gender.UNKNOWN;
    }
    return Votes.mostSay(
            speaking.stream().filter(s -> known.apply(facts(s)) != null).toList(),
            s -> facts(s).gender(),
            (_, _) -> 0,
            StatementOrder.oldestFirstBy(known))
        .orElse(Gender.UNKNOWN);
  }

  /**
   * All whom anybody names; but where a team has put them right, only those whom the team names and
   * whom others named since.
   */
  private static List<Carer> carers(List<Statement> live) {
    Set<String> seen = new HashSet<>();
    return notReplaced(live, Part.CARERS, Facts::carers).stream()
        .flatMap(statement -> facts(statement).carers().stream())
        .filter(carer -> seen.add(Folding.fold(carer.name().value())))
        .toList();
  }

  /** The statements without those that a team's word on that part has replaced. */
  private static <T> List<Statement> notReplaced(
      List<Statement> live, Part part, Function<Facts, @Nullable T> said) {
    Comparator<Statement> older = StatementOrder.oldestFirstBy(word(part, said));
    return lastOfTheTeam(live, part, said)
        .map(last -> live.stream().filter(s -> older.compare(s, last) >= 0).toList())
        .orElse(live);
  }

  /**
   * The involvements that may be shown at all: withdrawn consent hides one at once, everywhere
   * (rules §5).
   */
  public Stream<Involvement> visibleInvolvements() {
    return involvements.stream().filter(involvement -> !involvement.isHidden());
  }

  /**
   * The current name, then the other spellings in an order that does not depend on the order of the
   * sources.
   */
  public List<PersonName> spellingsInOrder() {
    String current = currentName.folded();
    List<PersonName> all = new ArrayList<>();
    all.add(currentName);
    spellings.stream()
        .filter(name -> !name.folded().equals(current))
        .sorted(Comparator.comparing(PersonName::folded))
        .forEach(all::add);
    return all;
  }

  /** The birthday that counts, then all that are stated, by date; one may come twice. */
  public Stream<DateOfBirth> birthdays() {
    return Stream.concat(
        Stream.ofNullable(dateOfBirth),
        statedDatesOfBirth.stream()
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(DateOfBirth::date)));
  }

  @Override
  public String toString() {
    return "ChildView[redacted]";
  }
}
