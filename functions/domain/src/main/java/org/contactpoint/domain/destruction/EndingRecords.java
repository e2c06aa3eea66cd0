package org.contactpoint.domain.destruction;

import java.util.Collection;
import java.util.Set;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.value.ContactPointId;

/** Which records are being destroyed, for whoever has no business with what is left of them. */
public interface EndingRecords {

  /**
   * Those of any number of records whose destruction has begun and is not finished, strongly
   * consistent.
   */
  Set<ContactPointId> among(Collection<ContactPointId> numbers);

  /** Those that are among the given ones, which are all whose destruction has begun. */
  static EndingRecords of(Children ending) {
    return numbers -> ending.findInBatches(numbers).keySet();
  }
}
