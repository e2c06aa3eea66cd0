package org.contactpoint.domain.child;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What a management team puts right in a record: only the parts that it names change (the rules,
 * §4). It adds a statement of the team's own; it never touches what other sources said.
 */
public record Correction(
    @Nullable List<TypedName> names,
    @Nullable DateOfBirth dateOfBirth,
    @Nullable Gender gender,
    @Nullable Address address,
    @Nullable List<Carer> carers,
    @Nullable List<Identifier> identifiers) {

  /** What the team says from now on, given what it said before. */
  public Facts over(Facts before) {
    return new Facts(
        names == null ? before.names() : names,
        dateOfBirth == null ? before.dateOfBirth() : dateOfBirth,
        gender == null ? before.gender() : gender,
        identifiers == null ? before.identifiers() : identifiers,
        address == null ? before.address() : address,
        carers == null ? before.carers() : carers,
        before.involvement(),
        before.council(),
        before.died());
  }

  /** What the team says where it has said nothing before. */
  public Facts alone() {
    return over(
        new Facts(List.of(), null, Gender.UNKNOWN, List.of(), null, List.of(), null, null, null));
  }

  /** The published names of the parts that change: what the trail keeps. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>();
    add(fields, names, "names");
    add(fields, dateOfBirth, "dateOfBirth");
    add(fields, gender, "gender");
    add(fields, address, "address");
    add(fields, carers, "carers");
    add(fields, identifiers, "identifiers");
    return fields;
  }

  private static void add(List<String> fields, @Nullable Object part, String name) {
    if (part != null) {
      fields.add(name);
    }
  }

  @Override
  public String toString() {
    return "Correction[redacted]";
  }
}
