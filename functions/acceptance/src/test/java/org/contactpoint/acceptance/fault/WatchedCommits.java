package org.contactpoint.acceptance.fault;

import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;

/** Keeps which kinds of changes were committed. */
record WatchedCommits(Commits commits, Set<Class<? extends Change>> seen) implements Commits {

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    Outcome outcome = commits.commit(changes, entries);
    if (outcome instanceof Committed) {
      changes.forEach(change -> seen.add(change.getClass()));
    }
    return outcome;
  }
}
