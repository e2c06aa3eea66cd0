package org.contactpoint.shielding.move;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/** The entries of a step of a move: each number that it concerns has its own (rules §7). */
final class MoveEntries {
  private MoveEntries() {}

  static List<AuditEntry> of(
      Instant now,
      Actor actor,
      ChildAct act,
      Collection<ContactPointId> numbers,
      @Nullable String reason) {
    return numbers.stream()
        .map(child -> new ChildTouched(act, child, List.of(), reason))
        .map(event -> new AuditEntry(now, actor, event))
        .toList();
  }
}
