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
public record Telling(
    List<TypedName> names,
    @Nullable DateOfBirth dateOfBirth,
    Gender gender,
    List<Identifier> identifiers,
    @Nullable Address address,
    List<Carer> carers,
    @Nullable Involvement involvement) {

  /** Nothing but a current name. */
  public static Telling of(@Nullable String given, @Nullable String family) {
    TypedName name = new TypedName(NameType.CURRENT, name(given, family));
    return new Telling(List.of(name), null, Gender.UNKNOWN, List.of(), null, List.of(), null);
  }

  /** A name of those parts. */
  public static PersonName name(@Nullable String given, @Nullable String family) {
    return new PersonName(
        given == null ? null : new NamePart(given), family == null ? null : new NamePart(family));
  }

  /** With another name beside the current one. */
  public Telling also(NameType type, @Nullable String given, @Nullable String family) {
    List<TypedName> all = plus(names, new TypedName(type, name(given, family)));
    return new Telling(all, dateOfBirth, gender, identifiers, address, carers, involvement);
  }

  /** With another current name. */
  public Telling named(@Nullable String given, @Nullable String family) {
    TypedName name = new TypedName(NameType.CURRENT, name(given, family));
    return new Telling(
        List.of(name), dateOfBirth, gender, identifiers, address, carers, involvement);
  }

  public Telling born(@Nullable LocalDate day) {
    return born(day == null ? null : new DateOfBirth(day, false));
  }

  public Telling bornAbout(LocalDate day) {
    return born(new DateOfBirth(day, true));
  }

  private Telling born(@Nullable DateOfBirth born) {
    return new Telling(names, born, gender, identifiers, address, carers, involvement);
  }

  public Telling gender(Gender other) {
    return new Telling(names, dateOfBirth, other, identifiers, address, carers, involvement);
  }

  public Telling nhs(String number) {
    return numbered(new Identifier.Nhs(new NhsNumber(number)));
  }

  public Telling upn(String number) {
    return numbered(new Identifier.Pupil(new Upn(number)));
  }

  private Telling numbered(Identifier one) {
    return new Telling(
        names, dateOfBirth, gender, plus(identifiers, one), address, carers, involvement);
  }

  /** Living somewhere under that postcode, in a house of that name. */
  public Telling at(String line, String postcode) {
    Address home =
        new Address(
            AddressStatus.CURRENT,
            null,
            List.of(new PlainText(line)),
            null,
            new Postcode(postcode),
            null);
    return new Telling(names, dateOfBirth, gender, identifiers, home, carers, involvement);
  }

  public Telling carer(String name) {
    Carer carer = new Carer(new PlainText(name), null, true, null);
    return new Telling(
        names, dateOfBirth, gender, identifiers, address, plus(carers, carer), involvement);
  }

  public Telling involving(Involvement service) {
    return new Telling(names, dateOfBirth, gender, identifiers, address, carers, service);
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
