package org.contactpoint.domain.matching;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.contactpoint.domain.value.ContactPointId;

/** Who stands under which key. Every key is asked for at once; nothing is ever scanned. */
public interface SearchIndex {

  /**
   * The children under each of the keys, at most {@code bound} for a key.
   *
   * @return for each key that was asked for, who stands there
   */
  Map<IndexKey, Listing> ask(Collection<IndexKey> keys, int bound);

  /**
   * What stands under one key.
   *
   * @param cut whether there are more than the bound
   */
  record Listing(Set<ContactPointId> children, boolean cut) {
    public Listing {
      children = Set.copyOf(children);
    }
  }
}
