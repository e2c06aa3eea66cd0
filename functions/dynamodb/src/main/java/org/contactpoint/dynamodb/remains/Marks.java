package org.contactpoint.dynamodb.remains;

import java.util.Set;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.value.ContactPointId;

/** The marks by which uploads recognise children who are not in the open. */
public interface Marks {

  /**
   * Takes the child away from the marks of those keys.
   *
   * @return false where somebody changed one meanwhile
   */
  boolean erase(ContactPointId child, Set<IndexKey> keys, Erasure erasure);
}
