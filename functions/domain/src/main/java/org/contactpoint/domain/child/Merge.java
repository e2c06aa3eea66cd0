package org.contactpoint.domain.child;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Two records that turned out to be one child; it can be undone exactly, because every statement
 * keeps the record that it was first linked to (rules §4).
 *
 * @param id 32 hexadecimal digits
 * @param proposedBy who joined them or, where a shielded child takes part, who proposed to join
 *     them or to part them again: the first of two people
 * @param proposedAt when they did, null where that was not noted
 * @param own the {@linkplain org.contactpoint.domain.source.StatementKey#mark() marks} of what the
 *     record said before the other joined it, null where nothing was noted: all that it says beside
 *     came while both were one
 */
public record Merge(
    String id,
    ContactPointId into,
    ContactPointId duplicate,
    State state,
    String reason,
    PersonId proposedBy,
    @Nullable Instant proposedAt,
    @Nullable Set<String> own,
    long version)
    implements AboutChildren {

  public Merge {
    own = own == null ? null : Set.copyOf(own);
  }

  /**
   * A merge without the marks of what either record said before, and without a time. The parameters
   * are the components that have no default.
   */
  public Merge(
      String id,
      ContactPointId into,
      ContactPointId duplicate,
      State state,
      String reason,
      PersonId proposedBy,
      long version) {
    this(id, into, duplicate, state, reason, proposedBy, null, null, version);
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(into, duplicate);
  }

  /** The state of a merge. */
  public enum State {
    PROPOSED,
    DONE,
    /** It is done, and one person wants it undone: a shielded child takes part. */
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
    return new Merge(id, into, duplicate, next, reason, proposedBy, proposedAt, own, version + 1);
  }

  /** The same merge, which that person wants undone since then. */
  public Merge undoProposed(PersonId by, Instant at) {
    return new Merge(id, into, duplicate, State.UNDO_PROPOSED, reason, by, at, own, version + 1);
  }
}
