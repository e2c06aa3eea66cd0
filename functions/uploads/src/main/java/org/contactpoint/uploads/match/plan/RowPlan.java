package org.contactpoint.uploads.match.plan;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.upload.RowResult;

/**
 * What is to be done about a row, as data: its line in the report, and the changes and entries that
 * commit together.
 *
 * @param growth by how many the source's live rows grow
 * @param changes none where nothing changes
 */
public record RowPlan(
    RowResult result, int growth, List<Change> changes, List<AuditEntry> entries) {
  public RowPlan {
    changes = List.copyOf(changes);
    entries = List.copyOf(entries);
  }

  /** The same plan with more changes. */
  RowPlan with(List<Change> more) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(more);
    return new RowPlan(result, growth, all, entries);
  }
}
