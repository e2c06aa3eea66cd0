package org.contactpoint.dynamodb.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;

/** Commits that first check that the changes take no more items than {@link WriteCost} says. */
public record CostCheckedCommits(Commits commits, CommitContext context) implements Commits {

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    assertThat(context.steps().of(changes))
        .as(changes.stream().map(change -> change.getClass().getSimpleName()).toList().toString())
        .hasSizeLessThanOrEqualTo(new WriteCost(context.codecs().words()).items(changes));
    return commits.commit(changes, entries);
  }
}
