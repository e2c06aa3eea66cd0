package org.contactpoint.domain.audit;

import java.util.Set;
import org.contactpoint.domain.value.ContactPointId;

/** Something that tells of children, and so may leave only behind an entry that names them. */
public interface AboutChildren {

  /** Every child of whom it tells. */
  Set<ContactPointId> children();
}
