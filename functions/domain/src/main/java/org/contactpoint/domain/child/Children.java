package org.contactpoint.domain.child;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The records of the directory, to be read; they are changed through {@link
 * org.contactpoint.domain.commit.Commits}.
 */
public interface Children {

  /** The record as it stands now, strongly consistent; a merged one is returned as such. */
  Optional<ChildRecord> find(ContactPointId id);

  /** Those of the records that exist, strongly consistent, in one batch of at most 100. */
  Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids);
}
