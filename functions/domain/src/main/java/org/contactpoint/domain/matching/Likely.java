package org.contactpoint.domain.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.child.Address;
import org.contactpoint.domain.child.Carer;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.DateOfBirth;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.child.Gender;
import org.contactpoint.domain.child.Identifier;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/**
 * An open record as rows are held against it: everything that any of its sources says now, since a
 * child that moved or was misspelt by one is still the same child.
 */
public record Likely(
    ContactPointId id,
    Set<PersonName> names,
    Set<DateOfBirth> birthdays,
    Gender gender,
    Set<Identifier> identifiers,
    List<Address> homes,
    Set<String> carers,
    List<Statement> statements) {

  /** The record as it stands. */
  public static Likely of(ChildRecord.Open open) {
    return open.isWithdrawn() ? nobody(open) : of(open, open.view());
  }

  /** A child by its face and whatever sources say behind it, for who may read that. */
  public static Likely of(ContactPointId id, Face face, List<Statement> statements) {
    Set<PersonName> names = new LinkedHashSet<>(List.of(face.name()));
    Set<DateOfBirth> days = new LinkedHashSet<>();
    Stream.ofNullable(face.dateOfBirth()).forEach(days::add);
    ChildView view = ChildView.of(statements, face.name());
    names.addAll(view.spellings());
    days.addAll(view.statedDatesOfBirth());
    return of(id, names, days, face.gender(), statements);
  }

  /** Nothing is left that a row could agree with. */
  private static Likely nobody(ChildRecord.Open open) {
    return new Likely(
        open.id(),
        Set.of(),
        Set.of(),
        Gender.UNKNOWN,
        Set.of(),
        List.of(),
        Set.of(),
        open.statements());
  }

  private static Likely of(ChildRecord.Open open, ChildView view) {
    return of(
        open.id(), view.spellings(), view.statedDatesOfBirth(), view.gender(), open.statements());
  }

  private static Likely of(
      ContactPointId id,
      Set<PersonName> names,
      Set<DateOfBirth> birthdays,
      Gender gender,
      List<Statement> statements) {
    List<Facts> live = statements.stream().flatMap(statement -> statement.live().stream()).toList();
    return new Likely(
        id,
        names,
        birthdays,
        gender,
        live.stream().flatMap(f -> f.identifiers().stream()).collect(Collectors.toSet()),
        live.stream().map(Facts::address).filter(Objects::nonNull).toList(),
        carerNames(live.stream().flatMap(f -> f.carers().stream())),
        statements);
  }

  static Set<String> carerNames(Stream<Carer> carers) {
    return carers.map(carer -> Folding.fold(carer.name().value())).collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "Likely[" + id + "]";
  }
}
