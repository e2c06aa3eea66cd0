package org.contactpoint.registration.merge;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;

/** The entries of what a team does to two records: each record has its own (rules §7). */
final class PairEntries {
  private PairEntries() {}

  static List<AuditEntry> of(
      Instant now,
      Caller caller,
      ChildAct act,
      ContactPointId one,
      ContactPointId other,
      String reason) {
    Actor actor = Actor.of(caller, Role.MANAGEMENT_TEAM);
    return Stream.of(one, other)
        .map(child -> new ChildTouched(act, child, List.of(), reason))
        .map(event -> new AuditEntry(now, actor, event))
        .toList();
  }
}
