package org.contactpoint.testkit.builder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;

/** Facts that say nothing but what a test lets them say. */
public final class SomeFacts {
  private final List<TypedName> names = new ArrayList<>();
  private final List<Identifier> identifiers = new ArrayList<>();
  private final List<Carer> carers = new ArrayList<>();
  private @Nullable DateOfBirth dateOfBirth;
  private Gender gender = Gender.UNKNOWN;
  private @Nullable Address address;
  private @Nullable Involvement involvement;
  private @Nullable String council;
  private @Nullable LocalDate died;
  private @Nullable Participation participation;

  private SomeFacts() {}

  /** Facts without any name. */
  public static SomeFacts nameless() {
    return new SomeFacts();
  }

  /** Facts with a current name; an empty part counts as absent. */
  public static SomeFacts of(String given, String family) {
    return new SomeFacts().named(NameType.CURRENT, given, family);
  }

  /** A girl with everything that a source can say. */
  public static SomeFacts full(String given, String family, String born) {
    return of(given, family)
        .born(born)
        .female()
        .livingAt("12 Garden Street", "LS6 2AB")
        .caredForBy("Anna " + family, Relationship.MOTHER)
        .with(AnInvolvement.school().build());
  }

  /** A name as it is stored: an empty part counts as absent. */
  public static PersonName name(String given, String family) {
    return new PersonName(part(given), part(family));
  }

  private static @Nullable NamePart part(String text) {
    return text.isEmpty() ? null : new NamePart(text);
  }

  public SomeFacts named(NameType type, String given, String family) {
    names.add(new TypedName(type, name(given, family)));
    return this;
  }

  public SomeFacts formerly(String given, String family) {
    return named(NameType.FORMER, given, family);
  }

  public SomeFacts alias(String given, String family) {
    return named(NameType.ALIAS, given, family);
  }

  public SomeFacts born(String iso) {
    dateOfBirth = new DateOfBirth(LocalDate.parse(iso), false);
    return this;
  }

  public SomeFacts bornAbout(String iso) {
    dateOfBirth = new DateOfBirth(LocalDate.parse(iso), true);
    return this;
  }

  public SomeFacts gender(Gender other) {
    gender = other;
    return this;
  }

  public SomeFacts female() {
    return gender(Gender.FEMALE);
  }

  public SomeFacts male() {
    return gender(Gender.MALE);
  }

  public SomeFacts nhs(String number) {
    identifiers.add(new Identifier.Nhs(new NhsNumber(number)));
    return this;
  }

  public SomeFacts upn(String number) {
    identifiers.add(new Identifier.Pupil(new Upn(number)));
    return this;
  }

  public SomeFacts livingAt(String line, String postcode) {
    return at(
        new Address(
            AddressStatus.CURRENT,
            null,
            List.of(new PlainText(line)),
            new PlainText("Leeds"),
            new Postcode(postcode),
            null));
  }

  public SomeFacts livingIn(String uprn, String postcode) {
    return at(
        new Address(
            AddressStatus.CURRENT,
            new Uprn(uprn),
            List.of(),
            new PlainText("Leeds"),
            new Postcode(postcode),
            null));
  }

  public SomeFacts at(@Nullable Address home) {
    address = home;
    return this;
  }

  public SomeFacts caredForBy(String name, Relationship relationship) {
    carers.add(
        new Carer(new PlainText(name), relationship, true, new PhoneNumber("+441134960177")));
    return this;
  }

  public SomeFacts with(Involvement other) {
    involvement = other;
    return this;
  }

  public SomeFacts inCouncil(String gss) {
    council = gss;
    return this;
  }

  public SomeFacts died(String iso) {
    died = LocalDate.parse(iso);
    return this;
  }

  /** With the young person's consent to stay beyond 18, of that day. */
  public SomeFacts participating(String iso) {
    participation = new Participation(LocalDate.parse(iso));
    return this;
  }

  public Facts build() {
    return new Facts(
            names, dateOfBirth, gender, identifiers, address, carers, involvement, council, died)
        .participating(participation);
  }
}
