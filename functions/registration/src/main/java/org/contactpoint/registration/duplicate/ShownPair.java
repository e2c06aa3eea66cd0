package org.contactpoint.registration.duplicate;

import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.duplicate.PossibleDuplicate;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A pair as its records are now.
 *
 * @param one the record of the smaller number
 */
public record ShownPair(
    PossibleDuplicate found, ChildRecord one, ChildRecord other, Evidence evidence)
    implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return Set.of(one.id(), other.id());
  }

  Stream<ChildRecord> records() {
    return Stream.of(one, other);
  }

  /**
   * An open child of another authority beside a shielded one. That it is shown on this list must
   * not be read from its trail, since that would tell who shields a child that looks like it.
   */
  Stream<ContactPointId> besideShielded(Authority team) {
    boolean apart = records().anyMatch(ChildRecord.Shielded.class::isInstance);
    return records()
        .filter(
            record ->
                apart
                    && record instanceof ChildRecord.Open open
                    && !open.responsible().equals(team))
        .map(ChildRecord::id);
  }
}
