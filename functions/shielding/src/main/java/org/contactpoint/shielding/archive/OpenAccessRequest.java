package org.contactpoint.shielding.archive;

import jakarta.inject.Singleton;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;

/** A request to see what is held that is not answered. */
@Singleton
public final class OpenAccessRequest implements ArchiveHold {
  private final SubjectAccessRequests requests;

  public OpenAccessRequest(SubjectAccessRequests requests) {
    this.requests = requests;
  }

  @Override
  public boolean isOpenFor(ChildRecord.Surviving record) {
    return requests.hasOpen(record.id());
  }
}
