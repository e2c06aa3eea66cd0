package org.contactpoint.shielding.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** The entries of a step: each number that it concerns has its own (rules §7). */
final class AccessEntries {
  private AccessEntries() {}

  /**
   * The entries.
   *
   * @param changed which step or which outcome, as codes
   */
  static List<AuditEntry> of(
      Instant now,
      Actor actor,
      ChildAct act,
      Stream<ContactPointId> numbers,
      List<String> changed,
      @Nullable String reason) {
    return numbers
        .map(child -> new ChildTouched(act, child, changed, reason))
        .map(event -> new AuditEntry(now, actor, event))
        .toList();
  }
}
