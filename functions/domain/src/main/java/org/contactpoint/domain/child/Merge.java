package org.contactpoint.domain.child;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * Two records that turned out to be one child; it can be undone exactly, because every statement
 * keeps the record that it was first linked to (the rules, §4).
 *
 * @param id 32 hexadecimal digits
 * @param faces what everybody saw of both, where a shielded child took part: an unmerge shows no
 *     more than that and nothing else; null where both were open, or nothing is joined yet
 * @param proposedBy the first of the two people where a shielded child takes part
 */
public record Merge(
    String id,
    ContactPointId into,
    ContactPointId duplicate,
    State state,
    String reason,
    PersonId proposedBy,
    @Nullable Faces faces,
    long version)
    implements AboutChildren {

  @Override
  public Set<ContactPointId> children() {
    return Set.of(into, duplicate);
  }

  /** What everybody saw of two children before they were joined. */
  public record Faces(Face into, Face duplicate) {}

  /** Where a merge stands. */
  public enum State {
    PROPOSED,
    DONE,
    UNDONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State ofCode(String code) {
      return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst().orElseThrow();
    }
  }

  /** The same merge, done, with what everybody saw of both. */
  public Merge done(Faces shown) {
    return new Merge(id, into, duplicate, State.DONE, reason, proposedBy, shown, version + 1);
  }

  /** The same merge in another state. */
  public Merge becoming(State next) {
    return new Merge(id, into, duplicate, next, reason, proposedBy, faces, version + 1);
  }
}
