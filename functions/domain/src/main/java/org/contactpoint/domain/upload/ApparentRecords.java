package org.contactpoint.domain.upload;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;

/** The records that quarantined rows appear to have made; ordinary search and viewing have none. */
public interface ApparentRecords {

  /** Those of these numbers that there are, strongly consistent. */
  Map<ContactPointId, ApparentRecord> findAll(Collection<ContactPointId> ids);

  /** The one of that number. */
  default Optional<ApparentRecord> find(ContactPointId id) {
    return Optional.ofNullable(findAll(java.util.List.of(id)).get(id));
  }
}
