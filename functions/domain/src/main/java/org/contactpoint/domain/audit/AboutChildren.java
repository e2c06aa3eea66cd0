package org.contactpoint.domain.audit;

import java.util.Set;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Something that shows personal data of children, and so may be disclosed only after an entry that
 * names them.
 */
public interface AboutChildren {

  /** Every child that it is about. */
  Set<ContactPointId> children();
}
