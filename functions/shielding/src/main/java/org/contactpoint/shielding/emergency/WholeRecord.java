package org.contactpoint.shielding.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.emergency.KinNames;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Postcode;

/**
 * All that is held of a shielded child, under the number that was asked for.
 *
 * @param others the other records of the same child
 * @param statements what every source says of any of them
 * @param responsible the authority that answers for the child
 */
public record WholeRecord(
    ChildRecord.Shielded child,
    List<ChildRecord.Shielded> others,
    List<Statement> statements,
    Authority responsible)
    implements AboutChildren {
  public WholeRecord {
    others = List.copyOf(others);
    statements = List.copyOf(statements);
  }

  @Override
  public Set<ContactPointId> children() {
    return Stream.concat(Stream.of(child), others.stream())
        .map(ChildRecord.Shielded::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The family names of the child and of its carers, of any time. */
  public KinNames kin(Sounds sounds) {
    return KinNames.of(
        Stream.concat(Stream.of(child), others.stream())
            .map(record -> record.face().name())
            .toList(),
        statements,
        sounds);
  }

  /** The postcodes at which any source says that the child lives or lived. */
  Set<Postcode> homes() {
    return statements.stream()
        .flatMap(statement -> statement.versions().stream())
        .map(version -> version.facts().address())
        .flatMap(address -> address == null ? Stream.of() : Stream.ofNullable(address.postcode()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names of the parts that are shown: what the trail keeps, and never what they say. */
  List<String> parts() {
    ChildView view = ChildView.of(statements, child.face().name());
    List<String> parts = new ArrayList<>(List.of("names", "dateOfBirth", "gender", "council"));
    if (view.address() != null) {
      parts.add("address");
    }
    if (!view.carers().isEmpty()) {
      parts.add("carers");
    }
    if (view.visibleInvolvements().findAny().isPresent()) {
      parts.add("involvements");
    }
    return List.copyOf(parts);
  }

  @Override
  public String toString() {
    return "WholeRecord[" + child.id() + "]";
  }
}
