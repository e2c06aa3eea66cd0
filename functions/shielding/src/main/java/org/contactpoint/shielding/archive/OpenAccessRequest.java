package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Distinctions;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.shielding.hiding.HiddenCopies;
import org.contactpoint.shielding.hiding.ShieldedChildren;

/** A request to see what is held that is not answered, under any number of the child. */
@Singleton
public final class OpenAccessRequest implements ArchiveHold {
  private final SubjectAccessRequests requests;
  private final ShieldedChildren shielded;

  public OpenAccessRequest(SubjectAccessRequests requests, ShieldedChildren shielded) {
    this.requests = requests;
    this.shielded = shielded;
  }

  @Override
  public boolean isOpenFor(ChildRecord.Surviving record) {
    return numbers(record).stream().anyMatch(requests::hasOpen);
  }

  private Set<ContactPointId> numbers(ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open open -> Distinctions.numbersOf(open);
      case ChildRecord.Shielded hidden -> HiddenCopies.numbers(shielded.whole(hidden));
    };
  }
}
