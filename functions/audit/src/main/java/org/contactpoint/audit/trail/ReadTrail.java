package org.contactpoint.audit.trail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.audit.TrailEntry;
import org.contactpoint.domain.audit.TrailReader;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.value.ContactPointId;

/** Reads the trail for an auditor: as far as they may see it, and entered before it is shown. */
@Singleton
public final class ReadTrail {
  private final TrailReader reader;
  private final ResponsibleCouncils councils;
  private final AuditTrail trail;
  private final Clock clock;

  ReadTrail(TrailReader reader, ResponsibleCouncils councils, AuditTrail trail, Clock clock) {
    this.reader = reader;
    this.councils = councils;
    this.trail = trail;
    this.clock = clock;
  }

  /** Reads one page. */
  public TrailOutcome handle(ReadTrailCommand command) {
    TrailPage page = VisiblePages.fill(reader, command.query(), entries -> seen(command, entries));
    AuditEvent event = event(command.query().of(), page);
    return TrailOutcome.of(
        Disclosed.after(trail, new AuditEntry(clock.instant(), command.actor(), event), page));
  }

  private List<List<VisibleEntry>> seen(ReadTrailCommand command, List<TrailEntry> entries) {
    Set<ContactPointId> children = new LinkedHashSet<>();
    entries.forEach(entry -> children.addAll(AuditorVisibility.concerned(entry)));
    TrailReader.Of of = command.query().of();
    if (of instanceof TrailReader.OfChild child) {
      children.add(child.child());
    }
    AuditorVisibility visibility =
        new AuditorVisibility(
            command.auditor(), of, councils.of(children, command.auditor().account().authority()));
    return entries.stream().map(visibility::of).toList();
  }

  private static AuditEvent event(TrailReader.Of of, TrailPage page) {
    return switch (of) {
      case TrailReader.OfChild child ->
          new AuditEvent.WorkDone(WorkAct.READ_TRAIL, "", List.of(child.child()));
      case TrailReader.OfAccount account ->
          new AuditEvent.WorkDone(WorkAct.READ_TRAIL, account.account().value(), named(page));
    };
  }

  private static List<ContactPointId> named(TrailPage page) {
    Set<ContactPointId> children = new LinkedHashSet<>();
    for (VisibleEntry seen : page.entries()) {
      ContactPointId child = seen.entry().child();
      if (child != null && seen.redaction() != VisibleEntry.Redaction.CHILD) {
        children.add(child);
      }
    }
    return List.copyOf(children);
  }
}
