package org.contactpoint.subjectaccess;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.subjectaccess.Requester;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.subjectaccess.document.FaceDocument;
import org.contactpoint.subjectaccess.document.Heading;
import org.contactpoint.subjectaccess.document.Look;
import org.contactpoint.subjectaccess.document.Named;
import org.contactpoint.subjectaccess.document.WholeDocument;

/** Documents with something in every part of them. */
final class SomeDocuments {
  private SomeDocuments() {}

  static Heading heading(RequesterKind kind, String requester) {
    return new Heading(
        "0123456789abcdef0123456789abcdef",
        new ContactPointId("12345678906"),
        new Requester(kind, new PlainText(requester)),
        LocalDate.of(2026, 1, 31),
        LocalDate.of(2026, 2, 27));
  }

  static Named named(String name) {
    return new Named(name, new DateOfBirth(LocalDate.of(2012, 3, 9), false), Gender.FEMALE);
  }

  static FaceDocument face(RequesterKind kind, String name) {
    return new FaceDocument(
        heading(kind, "Tom Ward"),
        named(name),
        List.of(
            new Look(LocalDate.of(2026, 1, 5), true, Purpose.SAFEGUARDING, Role.PRACTITIONER),
            new Look(LocalDate.of(2026, 1, 4), false, null, Role.MANAGEMENT_TEAM)),
        true);
  }

  static WholeDocument whole(RequesterKind kind, String name, String... others) {
    return new WholeDocument(
        heading(kind, "Anne Ward"),
        named(name),
        List.of(others).stream()
            .map(other -> new WholeDocument.OtherName(NameType.ALIAS, other))
            .toList(),
        new Authority("E08000035"),
        new WholeDocument.Home(
            AddressStatus.CURRENT,
            List.of("4 Chapel Row", "Leeds", "LS6 2AB"),
            LocalDate.of(2026, 5, 1)),
        List.of(new WholeDocument.CarerLine("Anne Ward", Relationship.MOTHER, true, null)),
        new WholeDocument.Services(
            List.of(
                new WholeDocument.ServiceLine(
                    ServiceType.SCHOOL,
                    "Chapel Row & Garden School",
                    List.of("Sam Lee", "+441134960177"),
                    LocalDate.of(2023, 9, 1),
                    null,
                    true,
                    true)),
            kind == RequesterKind.CHILD),
        List.of(new WholeDocument.NumberLine("nhs-number", "009")),
        List.of(
            new WholeDocument.SourceLine(
                new Authority("E08000035"),
                "school-census",
                LocalDate.of(2026, 5, 1),
                List.of("name", "address"))),
        new WholeDocument.Looks(
            List.of(
                new Look.Placed(
                    new Look(
                        LocalDate.of(2026, 1, 5), false, Purpose.DIRECT_SUPPORT, Role.PRACTITIONER),
                    "Leeds social care"),
                new Look.Placed(
                    new Look(LocalDate.of(2026, 1, 4), true, null, Role.PRACTITIONER), null)),
            false));
  }
}
