package org.contactpoint.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.junit.jupiter.api.Test;

/** A practitioner sees their own trail (rules §7). */
class ReadOwnTrailTest {
  private static final ContactPointId LEAH = AChild.number(1);
  private static final ContactPointId SISTER = AChild.number(2);
  private static final Caller WORKER = AnAccount.practitioner("leeds.worker").calling();
  private static final Caller NURSE = AnAccount.practitioner("york.nurse").ofYork().calling();

  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final ReadOwnTrail readOwnTrail =
      new ReadOwnTrail(directory.trailReader(), directory.trail(), clock);

  private void entered(Caller caller, AuditEvent event) {
    Actor actor = Actor.of(caller, Role.PRACTITIONER);
    directory.trail().append(new AuditEntry(clock.instant(), actor, event));
  }

  private TrailOutcome read() {
    return readOwnTrail.handle(
        new ReadOwnTrailCommand(
            Actor.of(WORKER, Role.PRACTITIONER), WORKER.account().id(), null, null, null, 50));
  }

  private List<String> actions() {
    return ((TrailOutcome.PageRead) read())
        .page().content().entries().stream().map(seen -> seen.entry().action()).toList();
  }

  @Test
  void showsOwnActsAndNobodyElses() {
    entered(WORKER, new AuditEvent.RecordViewed(LEAH, Purpose.DIRECT_SUPPORT));
    entered(NURSE, new AuditEvent.RecordViewed(LEAH, Purpose.DIRECT_SUPPORT));
    entered(WORKER, ChildTouched.of(ChildAct.ADD_INVOLVEMENT, LEAH));
    assertThat(actions()).containsExactly("add-involvement", "view-record");
    assertThat(actions()).containsExactly("read-own-trail", "add-involvement", "view-record");
  }

  @Test
  void whatAShieldTookAlongIsNotAmongTheActsOfWhoAskedForIt() {
    entered(WORKER, ChildTouched.of(ChildAct.ASK_SHIELD, LEAH));
    entered(WORKER, ChildTouched.of(ChildAct.SHIELD_PROPAGATED, SISTER));
    entered(WORKER, ChildTouched.of(ChildAct.SETTLE_SHIELD, SISTER));
    entered(WORKER, ChildTouched.of(ChildAct.QUARANTINE_ROW, LEAH));
    assertThat(actions()).containsExactly("ask-shield");
  }

  /** Which numbers are one child's was shown once, and not again by the trail. */
  @Test
  void otherNumbersOfAChildInAnEmergencyAreNotAmongTheActsOfWhoStatedIt() {
    entered(WORKER, ChildTouched.of(ChildAct.BREAK_GLASS, LEAH));
    entered(WORKER, ChildTouched.of(ChildAct.SHOW_MERGED_RECORD, SISTER));
    assertThat(actions()).containsExactly("break-glass");
  }

  @Test
  void nothingIsReadWhenTheReadingCannotBeEntered() {
    directory.trailFails(true);
    assertThat(read()).isInstanceOf(TrailOutcome.Withheld.class);
  }
}
