package org.contactpoint.domain.child;

import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.value.ContactPointId;

/** Numbers of other records that a record names. */
final class OtherNumbers {
  private OtherNumbers() {}

  /** All of them but that one. */
  static Set<ContactPointId> without(Set<ContactPointId> all, ContactPointId other) {
    return all.stream().filter(one -> !one.equals(other)).collect(Collectors.toUnmodifiableSet());
  }
}
