package org.contactpoint.domain.duplicate;

import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Two records, whichever was named first.
 *
 * @param one the smaller number
 */
public record RecordPair(ContactPointId one, ContactPointId other) implements AboutChildren {

  public RecordPair {
    if (one.value().compareTo(other.value()) >= 0) {
      throw new IllegalArgumentException("a pair begins with the smaller of two numbers");
    }
  }

  /** The pair of two different numbers. */
  public static RecordPair of(ContactPointId some, ContactPointId another) {
    return some.value().compareTo(another.value()) < 0
        ? new RecordPair(some, another)
        : new RecordPair(another, some);
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(one, other);
  }
}
