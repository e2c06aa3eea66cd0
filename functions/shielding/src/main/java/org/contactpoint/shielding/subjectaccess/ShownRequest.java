package org.contactpoint.shielding.subjectaccess;

import java.time.LocalDate;
import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.ContactPointId;

/** A request as it is shown on that day in London. */
public record ShownRequest(SubjectAccessRequest request, LocalDate today) implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return request.children();
  }
}
