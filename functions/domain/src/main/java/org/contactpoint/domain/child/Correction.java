package org.contactpoint.domain.child;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Part;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.jspecify.annotations.Nullable;

/**
 * A management team's correction of a record: only the parts that it names change (rules §4). It
 * adds a statement of the team's own; it never touches what other sources said.
 *
 * @param takenAway the parts of which the team says that there are none
 * @param leftOut the parts of the address that stay as they are shown
 */
public record Correction(
    @Nullable List<TypedName> names,
    @Nullable DateOfBirth dateOfBirth,
    @Nullable Gender gender,
    @Nullable Address address,
    @Nullable List<Carer> carers,
    @Nullable List<Identifier> identifiers,
    Set<Part> takenAway,
    Set<AddressPart> leftOut) {

  public Correction {
    takenAway = Set.copyOf(takenAway);
    leftOut = Set.copyOf(leftOut);
  }

  /** A correction that takes nothing away and leaves nothing of an address as it is. */
  public Correction(
      @Nullable List<TypedName> names,
      @Nullable DateOfBirth dateOfBirth,
      @Nullable Gender gender,
      @Nullable Address address,
      @Nullable List<Carer> carers,
      @Nullable List<Identifier> identifiers) {
    this(names, dateOfBirth, gender, address, carers, identifiers, Set.of(), Set.of());
  }

  /** The same correction, which takes those parts away. */
  public Correction takingAway(Set<Part> parts) {
    return new Correction(names, dateOfBirth, gender, address, carers, identifiers, parts, leftOut);
  }

  /** The same correction, which leaves those parts of the address as they are shown. */
  public Correction leaving(Set<AddressPart> parts) {
    return new Correction(
        names, dateOfBirth, gender, address, carers, identifiers, takenAway, parts);
  }

  /**
   * The same correction without the parts that stand as they are shown. Whoever sends a view back
   * says nothing of what they leave as it is: it stays the word of its sources (rules §4).
   */
  public Correction changing(ShownFacts shown) {
    Set<Part> taken = EnumSet.noneOf(Part.class);
    taken.addAll(takenAway);
    taken.removeIf(shown::lacks);
    boolean sameAddress =
        address != null && whole(address, shown.address()).equals(shown.address());
    return new Correction(
        unless(shown.names(), names),
        unless(shown.dateOfBirth(), dateOfBirth),
        unless(shown.gender(), gender),
        sameAddress ? null : address,
        unless(shown.carers(), carers),
        identifiers,
        taken,
        sameAddress ? Set.of() : leftOut);
  }

  private static <T> @Nullable T unless(@Nullable T shown, @Nullable T said) {
    return said == null || said.equals(shown) ? null : said;
  }

  /** Whether it changes nothing. */
  public boolean isEmpty() {
    return fields().isEmpty();
  }

  /**
   * What the team says from now on, given what it said before.
   *
   * @param shown the address that the team was shown, null for none
   */
  public Facts over(Facts before, @Nullable Address shown) {
    return new Facts(
        names == null ? before.names() : names,
        said(Part.DATE_OF_BIRTH, dateOfBirth, before.dateOfBirth()),
        takenAway.contains(Part.GENDER)
            ? Gender.UNKNOWN
            : gender == null ? before.gender() : gender,
        identifiers == null ? before.identifiers() : identifiers,
        said(Part.ADDRESS, address == null ? null : whole(address, shown), before.address()),
        takenAway.contains(Part.CARERS) ? List.of() : carers == null ? before.carers() : carers,
        before.involvement(),
        before.council(),
        before.died(),
        replacing(before.replaces()),
        before.participation());
  }

  /** What decides how long a record is live of which nothing else is said. */
  public LifeCourse lifeCourse() {
    return new LifeCourse(dateOfBirth, null, null);
  }

  /** What the team says where it has said nothing before. */
  public Facts alone(@Nullable Address shown) {
    return over(Facts.NOTHING, shown);
  }

  /** What the team says of a child of whom nobody has said anything: it counts beside others. */
  public Facts registered() {
    Facts said = alone(null);
    return new Facts(
        said.names(),
        said.dateOfBirth(),
        said.gender(),
        said.identifiers(),
        said.address(),
        said.carers(),
        null,
        null,
        null);
  }

  private <T> @Nullable T said(Part part, @Nullable T now, @Nullable T before) {
    return takenAway.contains(part) ? null : now == null ? before : now;
  }

  /** What was put right before stays so. */
  private Set<Part> replacing(Set<Part> before) {
    Set<Part> all = EnumSet.noneOf(Part.class);
    all.addAll(before);
    all.addAll(takenAway);
    addTo(all, names, Part.NAMES);
    addTo(all, dateOfBirth, Part.DATE_OF_BIRTH);
    addTo(all, gender, Part.GENDER);
    addTo(all, address, Part.ADDRESS);
    addTo(all, carers, Part.CARERS);
    return all;
  }

  private static void addTo(Set<Part> parts, @Nullable Object said, Part part) {
    if (said != null) {
      parts.add(part);
    }
  }

  /** Whether it leaves out of an address what has to be said, since no address is shown. */
  public boolean lacksStatus(@Nullable Address shown) {
    return address != null && shown == null && leftOut.contains(AddressPart.STATUS);
  }

  /**
   * The address with what was left out as it was shown. The property number of another place does
   * not stay, nor the intention to return of another status; where no address is known, nothing of
   * the one that was shown does.
   */
  private Address whole(Address said, @Nullable Address shown) {
    AddressStatus status =
        shown != null && leftOut.contains(AddressPart.STATUS) ? shown.status() : said.status();
    if (shown == null || status == AddressStatus.NO_KNOWN) {
      return said;
    }
    boolean samePlace =
        leftOut.contains(AddressPart.LINES) && leftOut.contains(AddressPart.POSTCODE);
    return new Address(
        status,
        leftOut.contains(AddressPart.UPRN) && samePlace ? shown.uprn() : said.uprn(),
        leftOut.contains(AddressPart.LINES) ? shown.lines() : said.lines(),
        leftOut.contains(AddressPart.TOWN) ? shown.town() : said.town(),
        leftOut.contains(AddressPart.POSTCODE) ? shown.postcode() : said.postcode(),
        leftOut.contains(AddressPart.RETURN_INTENDED) && shown.status() == status
            ? shown.returnIntended()
            : said.returnIntended());
  }

  /** The published names of the parts that change: what the trail keeps. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    add(fields, names != null, "names");
    add(fields, dateOfBirth != null || takenAway.contains(Part.DATE_OF_BIRTH), "dateOfBirth");
    add(fields, gender != null || takenAway.contains(Part.GENDER), "gender");
    add(fields, address != null || takenAway.contains(Part.ADDRESS), "address");
    add(fields, carers != null || takenAway.contains(Part.CARERS), "carers");
    add(fields, identifiers != null, "identifiers");
    return fields;
  }

  private static void add(List<String> fields, boolean changes, String name) {
    if (changes) {
      fields.add(name);
    }
  }

  @Override
  public String toString() {
    return "Correction[redacted]";
  }
}
