package org.contactpoint.domain.audit;

import java.util.Collection;
import java.util.List;

/** Where in the trail the encrypted criteria of entries are. */
@FunctionalInterface
public interface CriteriaPlaces {

  /** The places of those entries, in their order; what is no id of an entry is left out. */
  List<String> of(Collection<String> entryIds);
}
