package org.contactpoint.shielding.subjectaccess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.subjectaccess.RequesterKind;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.subjectaccess.document.WholeDocument.CarerLine;
import org.contactpoint.subjectaccess.document.WholeDocument.Home;
import org.contactpoint.subjectaccess.document.WholeDocument.NumberLine;
import org.contactpoint.subjectaccess.document.WholeDocument.OtherName;
import org.contactpoint.subjectaccess.document.WholeDocument.ServiceLine;
import org.contactpoint.subjectaccess.document.WholeDocument.Services;
import org.contactpoint.subjectaccess.document.WholeDocument.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is told to which requester. Sensitive services are told to the child alone,
 * whose consent they rest on, and by the team of the council that is responsible for the open
 * child, which alone sees them elsewhere (rules §5). So are telephone numbers of carers, which are
 * theirs (Data Protection Act 2018 sch. 2 para. 16).
 *
 * @param byResponsible whether that team makes the document
 */
record ToldFacts(RequesterKind requester, boolean byResponsible) {
  private static final int SHOWN = 3;

  /** Former names, aliases and other spellings. */
  static List<OtherName> otherNames(ChildView view) {
    return Stream.concat(
            view.names().stream()
                .filter(name -> name.type() != NameType.CURRENT)
                .map(name -> new OtherName(name.type(), name.name().full())),
            view.otherSpellings().stream().map(name -> new OtherName(null, name.full())))
        .toList();
  }

  /** Where the child lives, null where no source says anything of it. */
  static @Nullable Home home(ChildView view) {
    Address address = view.address();
    return address == null
        ? null
        : new Home(
            address.status(),
            Stream.of(
                    address.lines().stream().map(PlainText::value),
                    Optional.ofNullable(address.town()).map(PlainText::value).stream(),
                    Optional.ofNullable(address.postcode()).map(code -> code.value()).stream())
                .flatMap(part -> part)
                .toList(),
            view.addressAsOf());
  }

  private boolean isChild() {
    return requester == RequesterKind.CHILD;
  }

  /** Whether sensitive services are told. */
  boolean tellsSensitive() {
    return isChild() && byResponsible;
  }

  List<CarerLine> carers(ChildView view) {
    return view.carers().stream().map(this::carer).toList();
  }

  private CarerLine carer(Carer carer) {
    PhoneNumber phone = carer.phone();
    return new CarerLine(
        carer.name().value(),
        carer.relationship(),
        carer.parentalResponsibility(),
        tellsSensitive() && phone != null ? phone.value() : null);
  }

  Services services(ChildView view) {
    return new Services(
        view.visibleInvolvements()
            .filter(this::isTold)
            .sorted(
                Comparator.comparing(Involvement::start)
                    .thenComparing(involvement -> involvement.id().value()))
            .map(ToldFacts::service)
            .toList(),
        isChild() && !byResponsible);
  }

  private boolean isTold(Involvement involvement) {
    return tellsSensitive() || !involvement.isSensitive();
  }

  private static ServiceLine service(Involvement involvement) {
    return new ServiceLine(
        involvement.serviceType(),
        involvement.organisationName().value(),
        Optional.ofNullable(involvement.practitioner()).map(ToldFacts::contact).orElse(List.of()),
        involvement.start(),
        involvement.end(),
        involvement.leadPractitioner(),
        involvement.assessmentHeld());
  }

  private static List<String> contact(Practitioner practitioner) {
    return Stream.of(
            Optional.ofNullable(practitioner.name()).map(PlainText::value),
            Optional.ofNullable(practitioner.phone()).map(PhoneNumber::value),
            Optional.ofNullable(practitioner.email()).map(EmailAddress::value))
        .flatMap(Optional::stream)
        .toList();
  }

  /** That a number is held, and how it ends: the whole is its own body's to tell (rules §1). */
  static List<NumberLine> numbers(ChildView view) {
    return view.identifiers().stream()
        .map(
            identifier ->
                new NumberLine(
                    identifier.type(),
                    identifier.value().substring(identifier.value().length() - SHOWN)))
        .toList();
  }

  /** From whom it is held; a source that told of nothing that is told here is left out. */
  List<SourceLine> sources(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement -> statement.live().stream().map(facts -> source(statement, facts)))
        .filter(line -> !line.parts().isEmpty())
        .distinct()
        .sorted(
            Comparator.comparing(SourceLine::asOf)
                .thenComparing(line -> line.authority().value())
                .thenComparing(SourceLine::feed)
                .thenComparing(line -> String.join(",", line.parts())))
        .toList();
  }

  private SourceLine source(Statement statement, Facts facts) {
    Source from = statement.key().source();
    return new SourceLine(
        from.authority(), from.feed(), statement.latest().asOf(), parts(statement, facts));
  }

  private List<String> parts(Statement statement, Facts facts) {
    List<String> parts = new ArrayList<>();
    add(parts, !facts.names().isEmpty(), "name");
    add(parts, facts.dateOfBirth() != null, "date of birth");
    add(parts, facts.gender() != Gender.UNKNOWN, "gender");
    add(parts, facts.address() != null, "address");
    add(parts, !facts.carers().isEmpty(), "carers");
    add(
        parts,
        statement.involvements().stream()
            .anyMatch(involvement -> !involvement.isHidden() && isTold(involvement)),
        "services");
    add(parts, !facts.identifiers().isEmpty(), "numbers");
    return parts;
  }

  private static void add(List<String> parts, boolean isThere, String part) {
    if (isThere) {
      parts.add(part);
    }
  }
}
