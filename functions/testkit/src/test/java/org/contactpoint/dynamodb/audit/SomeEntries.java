package org.contactpoint.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;

/** Entries as acts would leave them, a second apart. */
public final class SomeEntries {
  public static final ContactPointId LEAH = AChild.number(1);
  public static final ContactPointId MIA = AChild.number(2);
  public static final Actor WORKER = actor("leeds.socialworker");
  public static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  private SomeEntries() {}

  public static Actor actor(String account) {
    return Actor.of(AnAccount.practitioner(account).calling(), Role.PRACTITIONER);
  }

  /** A team's account that acts on behalf of another one. */
  public static Actor mediating(String team, String onBehalfOf) {
    return Actor.of(
        AnAccount.team(team).calling().actingFor(AnAccount.practitioner(onBehalfOf).build()),
        Role.MANAGEMENT_TEAM);
  }

  public static AuditEntry view(int second, ContactPointId child) {
    return view(second, WORKER, child);
  }

  public static AuditEntry view(int second, Actor actor, ContactPointId child) {
    return at(second, actor, new AuditEvent.RecordViewed(child, Purpose.DIRECT_SUPPORT));
  }

  public static AuditEntry search(int second, ContactPointId... shown) {
    return at(
        second,
        WORKER,
        new AuditEvent.ChildrenSearched(
            Purpose.SAFEGUARDING,
            Map.of("familyName", "Ward", "dateOfBirth", "2012-03-09"),
            List.of(shown),
            "found"));
  }

  public static AuditEntry work(int second, List<ContactPointId> shown) {
    return at(second, WORKER, new AuditEvent.WorkDone(WorkAct.READ_TRAIL, "", shown));
  }

  private static AuditEntry at(int second, Actor actor, AuditEvent event) {
    return new AuditEntry(NOON.plusSeconds(second), actor, event);
  }
}
