package org.contactpoint.domain.shielding;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;

/** The rows that look like a shielded child, readable by the shielding function alone. */
public interface QuarantinedRows {

  /** The row of that review, empty once it was decided or reversed. */
  Optional<QuarantinedRow> find(String reviewId);

  /** The child's rows that wait for its team, oldest first. */
  List<QuarantinedRow> of(ContactPointId child);
}
