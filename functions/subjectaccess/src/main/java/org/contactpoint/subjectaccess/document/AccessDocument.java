package org.contactpoint.subjectaccess.document;

import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;

/** What somebody is told who asks what is held of a child (rules §8.4, §8.5). */
public sealed interface AccessDocument extends AboutChildren permits FaceDocument, WholeDocument {

  /** Whose document it is, and for whom. */
  Heading heading();

  @Override
  default Set<ContactPointId> children() {
    return Set.of(heading().child());
  }
}
