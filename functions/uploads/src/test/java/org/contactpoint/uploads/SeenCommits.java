package org.contactpoint.uploads;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.ContactPointId;

/** Remembers what commits speak of, so that a test can look at all of it. */
final class SeenCommits implements Commits {
  final Set<ContactPointId> children = Collections.synchronizedSet(new LinkedHashSet<>());
  final Set<StatementKey> keys = Collections.synchronizedSet(new LinkedHashSet<>());
  final Set<String> uploads = Collections.synchronizedSet(new LinkedHashSet<>());
  private final Commits commits;

  SeenCommits(Commits commits) {
    this.commits = commits;
  }

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    changes.forEach(this::see);
    return commits.commit(changes, entries);
  }

  private void see(Change change) {
    switch (change) {
      case Change.RecordSaved saved -> children.add(saved.after().id());
      case Change.LinkSaved saved -> keys.add(saved.after().key());
      case Change.UploadSaved saved -> uploads.add(saved.after().id());
      default -> {}
    }
  }
}
