package org.contactpoint.domain.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Digest;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is recognised by, made ready to be compared: all that any source says of a child,
 * or what one row says. Homes, numbers and carers are digests, which can be compared but not read.
 *
 * <p>As much of it is kept as fits into a search entry; the current name and birthday come first.
 *
 * @param names at most {@value #MOST_NAMES}
 * @param birthdays at most {@value #MOST_DAYS}
 * @param homes at most {@value #MOST_HOMES}
 * @param numbers at most {@value #MOST_NUMBERS}
 * @param carers digests of at most {@value #MOST_CARERS} carers' names
 */
public record Traits(
    List<ComparableName> names,
    List<DateOfBirth> birthdays,
    Gender gender,
    List<ComparableHome> homes,
    List<NumberMark> numbers,
    List<Integer> carers) {
  static final int MOST_NAMES = 6;
  static final int MOST_DAYS = 4;
  static final int MOST_HOMES = 4;
  static final int MOST_NUMBERS = 6;
  static final int MOST_CARERS = 4;

  /** Of somebody of whom nothing is left that could agree. */
  public static final Traits NONE =
      new Traits(List.of(), List.of(), Gender.UNKNOWN, List.of(), List.of(), List.of());

  public Traits {
    names = first(names, MOST_NAMES);
    birthdays = first(birthdays, MOST_DAYS);
    homes = first(homes, MOST_HOMES);
    numbers = first(numbers, MOST_NUMBERS);
    carers = first(carers, MOST_CARERS);
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.size() <= most ? List.copyOf(all) : List.copyOf(all.subList(0, most));
  }

  /** What everybody may recognise the child of that record by. */
  public static Traits of(ChildRecord record, ComparableWords words) {
    return switch (record) {
      case ChildRecord.Open open ->
          open.isWithdrawn() ? NONE : of(open.view(), open.statements(), words);
      case ChildRecord.Shielded shielded -> of(shielded.face(), words);
      case ChildRecord.Merged ignored -> NONE;
    };
  }

  /** All that any of the sources says now, since each of them may be wrong. */
  public static Traits of(ChildView view, Collection<Statement> statements, ComparableWords words) {
    return new Traits(
        called(view.spellingsInOrder().stream(), words),
        view.birthdays().distinct().toList(),
        view.gender(),
        homes(view, statements),
        view.identifiers().stream()
            .map(NumberMark::of)
            .distinct()
            .sorted(Comparator.comparingLong(NumberMark::digest))
            .toList(),
        carersOf(view.carers()));
  }

  private static List<ComparableHome> homes(ChildView view, Collection<Statement> statements) {
    Stream<ComparableHome> all =
        statements.stream()
            .flatMap(statement -> statement.live().stream())
            .map(Facts::address)
            .filter(Objects::nonNull)
            .map(ComparableHome::of)
            .sorted();
    return Stream.concat(Stream.ofNullable(view.address()).map(ComparableHome::of), all)
        .distinct()
        .toList();
  }

  private static List<DateOfBirth> birthday(@Nullable DateOfBirth day) {
    return day == null ? List.of() : List.of(day);
  }

  /** A public face: name, birthday and gender. */
  public static Traits of(Face face, ComparableWords words) {
    return new Traits(
        called(Stream.of(face.name()), words),
        birthday(face.dateOfBirth()),
        face.gender(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same traits with the name, birthday and gender of the public face in front. */
  public Traits withFace(Face face, ComparableWords words) {
    return new Traits(
        Stream.concat(Stream.of(words.called(face.name())), names.stream()).distinct().toList(),
        Stream.concat(birthday(face.dateOfBirth()).stream(), birthdays.stream())
            .distinct()
            .toList(),
        face.gender(),
        homes,
        numbers,
        carers);
  }

  /** What one source says of one child. */
  public static Traits of(Facts facts, ComparableWords words) {
    return new Traits(
        called(facts.names().stream().map(TypedName::name), words),
        birthday(facts.dateOfBirth()),
        facts.gender(),
        homes(facts.address()),
        facts.identifiers().stream().map(NumberMark::of).distinct().toList(),
        carersOf(facts.carers()));
  }

  private static List<ComparableName> called(Stream<PersonName> names, ComparableWords words) {
    return names.map(words::called).distinct().toList();
  }

  private static List<ComparableHome> homes(@Nullable Address address) {
    return address == null ? List.of() : List.of(ComparableHome.of(address));
  }

  private static List<Integer> carersOf(Collection<Carer> carers) {
    return carers.stream()
        .map(carer -> Folding.fold(carer.name().value()))
        .map(name -> (int) Digest.of(name))
        .distinct()
        .sorted()
        .toList();
  }

  /** The same with that name alone. */
  public Traits called(ComparableName name) {
    return new Traits(List.of(name), birthdays, gender, homes, numbers, carers);
  }

  /** Whether there is no name left to compare. */
  public boolean isNone() {
    return names.isEmpty();
  }

  /** Whether it shares a number with that. */
  public boolean sharesNumber(Traits other) {
    for (NumberMark number : numbers) {
      if (other.numbers.contains(number)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Traits[redacted]";
  }
}
