package org.contactpoint.shielding.archive;

import org.contactpoint.domain.child.ChildRecord;

/** What puts off a record's archive until it is settled; it is asked anew with each run. */
public interface ArchiveHold {

  /** Whether something of the child is still to be decided. */
  boolean isOpenFor(ChildRecord.Surviving record);
}
