package org.contactpoint.domain.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The investigations, readable by the shielding function alone. Each list is oldest first, after
 * the place {@code after} (null: from the beginning).
 */
public interface Investigations {

  /** The investigation of that name, strongly consistent. */
  Optional<Investigation> find(String id);

  /**
   * Whether an emergency that this person stated is still being investigated, whichever account.
   */
  boolean hasOpen(PersonId person);

  /** Those about that number that are open, strongly consistent. */
  List<Investigation> openOf(ContactPointId child, @Nullable ListPlace after, int limit);

  /** Those of an authority's children in that state. */
  List<Investigation> of(
      Authority responsible, InvestigationStatus status, @Nullable ListPlace after, int limit);

  /** Those of all authorities that are overdue at that moment. */
  List<Investigation> overdue(Instant now, @Nullable ListPlace after, int limit);

  /** Those of all authorities that were closed too late. */
  List<Investigation> closedLate(@Nullable ListPlace after, int limit);
}
