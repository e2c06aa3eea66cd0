package org.contactpoint.domain.index;

import java.util.Collection;
import java.util.Set;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The keys by which uploads, and they alone, recognise a row that looks like a shielded child
 * (rules §6).
 */
public interface HiddenIndex {

  /** The shielded children that are indexed under any of the keys. */
  Set<ContactPointId> ask(Collection<IndexKey> keys);
}
