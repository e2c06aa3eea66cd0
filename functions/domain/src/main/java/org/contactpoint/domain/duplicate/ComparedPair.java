package org.contactpoint.domain.duplicate;

import java.util.Map;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.value.ContactPointId;

/**
 * A pair whose records were compared.
 *
 * @param read the revisions that were compared; a record that was missing is not among them
 */
public record ComparedPair(RecordPair pair, Map<ContactPointId, Revision> read) {
  public ComparedPair {
    read = Map.copyOf(read);
  }
}
