package org.contactpoint.domain.source;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;

/** What a source says in a test: a name, and only what the test adds to it. */
public record SourceFacts(
    List<TypedName> names,
    @Nullable DateOfBirth dateOfBirth,
    Gender gender,
    List<Identifier> identifiers,
    @Nullable Address address,
    List<Carer> carers,
    @Nullable Involvement involvement) {

  /** Nothing but a current name. */
  public static SourceFacts of(@Nullable String given, @Nullable String family) {
    TypedName name = new TypedName(NameType.CURRENT, name(given, family));
    return new SourceFacts(List.of(name), null, Gender.UNKNOWN, List.of(), null, List.of(), null);
  }

  /** A name of those parts. */
  public static PersonName name(@Nullable String given, @Nullable String family) {
    return new PersonName(
        given == null ? null : new NamePart(given), family == null ? null : new NamePart(family));
  }

  /** With another name beside the current one. */
  public SourceFacts also(NameType type, @Nullable String given, @Nullable String family) {
    List<TypedName> all = plus(names, new TypedName(type, name(given, family)));
    return new SourceFacts(all, dateOfBirth, gender, identifiers, address, carers, involvement);
  }

  /** With another current name. */
  public SourceFacts named(@Nullable String given, @Nullable String family) {
    TypedName name = new TypedName(NameType.CURRENT, name(given, family));
    return new SourceFacts(
        List.of(name), dateOfBirth, gender, identifiers, address, carers, involvement);
  }

  public SourceFacts born(@Nullable LocalDate day) {
    return born(day == null ? null : new DateOfBirth(day, false));
  }

  public SourceFacts bornAbout(LocalDate day) {
    return born(new DateOfBirth(day, true));
  }

  private SourceFacts born(@Nullable DateOfBirth born) {
    return new SourceFacts(names, born, gender, identifiers, address, carers, involvement);
  }

  public SourceFacts gender(Gender other) {
    return new SourceFacts(names, dateOfBirth, other, identifiers, address, carers, involvement);
  }

  public SourceFacts nhs(String number) {
    return numbered(new Identifier.Nhs(new NhsNumber(number)));
  }

  public SourceFacts upn(String number) {
    return numbered(new Identifier.Pupil(new Upn(number)));
  }

  private SourceFacts numbered(Identifier one) {
    return new SourceFacts(
        names, dateOfBirth, gender, plus(identifiers, one), address, carers, involvement);
  }

  /** Living somewhere under that postcode, in a house of that name. */
  public SourceFacts at(String line, String postcode) {
    Address home =
        new Address(
            AddressStatus.CURRENT,
            null,
            List.of(new PlainText(line)),
            null,
            new Postcode(postcode),
            null);
    return new SourceFacts(names, dateOfBirth, gender, identifiers, home, carers, involvement);
  }

  public SourceFacts carer(String name) {
    Carer carer = new Carer(new PlainText(name), null, true, null);
    return new SourceFacts(
        names, dateOfBirth, gender, identifiers, address, plus(carers, carer), involvement);
  }

  public SourceFacts involving(Involvement service) {
    return new SourceFacts(names, dateOfBirth, gender, identifiers, address, carers, service);
  }

  /** All that, as the domain keeps it. */
  public Facts facts() {
    return new Facts(
        names, dateOfBirth, gender, identifiers, address, carers, involvement, null, null);
  }

  private static <T> List<T> plus(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }
}
