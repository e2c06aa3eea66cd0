package org.contactpoint.dynamodb.commit;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.audit.append.TransactionWriter;
import org.contactpoint.dynamodb.audit.append.WriteOutcome;
import org.contactpoint.dynamodb.table.StoreBusy;
import org.contactpoint.dynamodb.table.WriteStep;
import org.contactpoint.dynamodb.table.WritesOutsideTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Commits in one transaction of the store, entries and chain included.
 *
 * <p>A search entry is only a place to look at: what is found there is judged by the record itself.
 * So where a change has more entries than one transaction takes, new ones go ahead of it, and of
 * the old ones those for which it has no room after it, and nothing else ever does. Both are sent
 * again until they are written. Old ones that the store does not take at all stay as places to look
 * at, where the record says that there is nothing.
 */
public final class DynamoDbCommits implements Commits {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbCommits.class);
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  private final WritesOutsideTransaction outside;
  private final TransactionWriter writer;
  private final WriteSteps steps;

  DynamoDbCommits(WritesOutsideTransaction outside, TransactionWriter writer, WriteSteps steps) {
    this.outside = outside;
    this.writer = writer;
    this.steps = steps;
  }

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing changes without an entry in the trail");
    }
    try {
      Outcome outcome = inOrder(steps.of(changes), entries);
      if (outcome instanceof Stale) {
        steps.claim(Urgency.of(changes));
      }
      return outcome;
    } catch (StoreBusy busy) {
      return new TrailUnavailable();
    }
  }

  private Outcome inOrder(List<WriteStep> all, List<AuditEntry> entries) {
    if (!ItemSizes.fit(all)) {
      return new Full();
    }
    if (all.size() <= WriteCost.MOST_ITEMS) {
      return committed(all, entries);
    }
    if (!outside.write(of(all, WriteStep.Kind.AHEAD))) {
      return new TrailUnavailable();
    }
    List<WriteStep> together =
        new ArrayList<>(all.stream().filter(DynamoDbCommits::cannotWait).toList());
    List<WriteStep> old = all.stream().filter(step -> step.kind() == WriteStep.Kind.AFTER).toList();
    int room = Math.clamp(WriteCost.MOST_ITEMS - (long) together.size(), 0, old.size());
    together.addAll(old.subList(0, room));
    Outcome outcome = committed(together, entries);
    if (outcome instanceof Committed && room < old.size()) {
      writeAfter(of(old.subList(room, old.size()), WriteStep.Kind.AFTER));
    }
    return outcome;
  }

  private static boolean cannotWait(WriteStep step) {
    return step.kind() == WriteStep.Kind.TOGETHER || step.kind() == WriteStep.Kind.ANSWER;
  }

  private static List<TransactWriteItem> of(List<WriteStep> all, WriteStep.Kind kind) {
    return all.stream().filter(step -> step.kind() == kind).map(WriteStep::item).toList();
  }

  /** The commit is done, so it is answered as such; see the class comment for what may be left. */
  private void writeAfter(List<TransactWriteItem> items) {
    boolean all;
    try {
      all = outside.write(items);
    } catch (RuntimeException fault) {
      all = false;
    }
    if (!all) {
      LOG.error("{} search entries outlive a commit that took them away", items.size());
    }
  }

  private Outcome committed(List<WriteStep> together, List<AuditEntry> entries) {
    return switch (writer.commit(together.stream().map(WriteStep::item).toList(), entries)) {
      case WriteOutcome.Written ignored -> Committed.of(entries);
      case WriteOutcome.Unavailable ignored -> new TrailUnavailable();
      case WriteOutcome.ItemsRefused refused ->
          wasAnswered(together, refused.reasons()) ? new Repeated() : new Stale();
    };
  }

  private static boolean wasAnswered(List<WriteStep> together, List<CancellationReason> reasons) {
    for (int i = 0; i < together.size(); i++) {
      if (together.get(i).kind() == WriteStep.Kind.ANSWER
          && CONDITION_FAILED.equals(reasons.get(i).code())) {
        return true;
      }
    }
    return false;
  }
}
