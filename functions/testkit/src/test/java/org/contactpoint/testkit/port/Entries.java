package org.contactpoint.testkit.port;

import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;

/** Entries for acts that no test asks about. */
final class Entries {
  private Entries() {}

  static List<AuditEntry> any() {
    return List.of(of(AChild.number(1)));
  }

  static AuditEntry of(ContactPointId child) {
    return new AuditEntry(
        Instant.parse("2026-05-01T12:00:00Z"),
        Actor.of(AnAccount.team("leeds.team").calling()),
        AuditEvent.ChildTouched.of(ChildAct.CORRECT_CHILD, child));
  }
}
