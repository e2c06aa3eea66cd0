package org.contactpoint.audit.trail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.disclosure.Disclosed;

/**
 * Reads somebody's own trail: what they did themselves, without automatic consequences, whose
 * entries could name other children (rules §6).
 */
@Singleton
public final class ReadOwnTrail {
  private final TrailReader reader;
  private final AuditTrail trail;
  private final Clock clock;

  ReadOwnTrail(TrailReader reader, AuditTrail trail, Clock clock) {
    this.reader = reader;
    this.trail = trail;
    this.clock = clock;
  }

  /** Reads one page. */
  public TrailOutcome handle(ReadOwnTrailCommand command) {
    TrailPage page = VisiblePages.fill(reader, command.query(), ReadOwnTrail::seen);
    AuditEvent event = new AuditEvent.WorkDone(WorkAct.READ_OWN_TRAIL, "", List.of());
    return TrailOutcome.of(
        Disclosed.after(trail, new AuditEntry(clock.instant(), command.actor(), event), page));
  }

  private static List<List<VisibleEntry>> seen(List<TrailEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                AuditorVisibility.isOwnDoing(entry)
                    ? List.of(VisibleEntry.whole(entry))
                    : List.<VisibleEntry>of())
        .toList();
  }
}
