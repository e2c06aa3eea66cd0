package org.contactpoint.registration.duplicate;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.RecordViewed;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.duplicate.Duplicates;
import org.contactpoint.domain.value.Authority;

/**
 * Shows a team both records of a pair side by side. Each is viewed by that, and both entries are
 * written together, before anything is shown (rules §7).
 */
@Singleton
public final class ViewDuplicate {
  private final Duplicates duplicates;
  private final ShownPairs shown;
  private final Commits commits;
  private final Clock clock;

  ViewDuplicate(Duplicates duplicates, ShownPairs shown, Commits commits, Clock clock) {
    this.duplicates = duplicates;
    this.shown = shown;
    this.commits = commits;
    this.clock = clock;
  }

  /** Shows the pair of that id, if it is one for that team. */
  public ViewDuplicateOutcome handle(Authority team, Actor actor, String id, Purpose purpose) {
    return shown.of(duplicates.find(id).stream().toList(), team).stream()
        .findFirst()
        .map(pair -> entered(pair, actor, purpose))
        .orElseGet(ViewDuplicateOutcome.Unknown::new);
  }

  private ViewDuplicateOutcome entered(ShownPair pair, Actor actor, Purpose purpose) {
    Instant now = clock.instant();
    List<AuditEntry> entries =
        pair.records()
            .map(ChildRecord::id)
            .map(child -> new AuditEntry(now, actor, new RecordViewed(child, purpose)))
            .toList();
    return switch (commits.commit(List.of(), entries)) {
      case Commits.Committed committed ->
          new ViewDuplicateOutcome.Shown(Disclosed.by(committed, pair));
      case Commits.Outcome refused -> new ViewDuplicateOutcome.NotEntered(refused);
    };
  }
}
