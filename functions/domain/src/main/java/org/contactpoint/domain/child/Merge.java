package org.contactpoint.domain.child;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;

/**
 * Two records that turned out to be one child; it can be undone exactly, because every statement
 * keeps the record that it was first linked to (the rules, §4).
 *
 * @param id 32 hexadecimal digits
 * @param proposedBy who joined them or, where a shielded child takes part, who proposed to join
 *     them or to part them again: the first of two people
 */
public record Merge(
    String id,
    ContactPointId into,
    ContactPointId duplicate,
    State state,
    String reason,
    PersonId proposedBy,
    long version)
    implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return Set.of(into, duplicate);
  }

  /** Where a merge stands. */
  public enum State {
    PROPOSED,
    DONE,
    /** It stands, and one person wants it undone: a shielded child takes part. */
    UNDO_PROPOSED,
    UNDONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State ofCode(String code) {
      return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst().orElseThrow();
    }
  }

  /** Whether the two records are one. */
  public boolean stands() {
    return state == State.DONE || state == State.UNDO_PROPOSED;
  }

  /** The same merge in another state. */
  public Merge becoming(State next) {
    return new Merge(id, into, duplicate, next, reason, proposedBy, version + 1);
  }

  /** The same merge, which that person wants undone. */
  public Merge undoProposed(PersonId by) {
    return new Merge(id, into, duplicate, State.UNDO_PROPOSED, reason, by, version + 1);
  }
}
