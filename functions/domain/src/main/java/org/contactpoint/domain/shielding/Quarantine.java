package org.contactpoint.domain.shielding;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.upload.QuarantinedRow;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The rows that look like shielded children, readable by the shielding function alone (rules §6).
 */
public interface Quarantine {

  /** The row of that review. */
  Optional<QuarantinedRow> find(String reviewId);

  /** All rows that look like that child. */
  List<QuarantinedRow> ofChild(ContactPointId child);
}
