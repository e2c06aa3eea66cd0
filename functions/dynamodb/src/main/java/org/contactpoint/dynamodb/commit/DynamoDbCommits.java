package org.contactpoint.dynamodb.commit;

import java.util.List;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.dynamodb.audit.LaneOutcome;
import org.contactpoint.dynamodb.audit.Lanes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Commits in one transaction of the store, entries and chain included.
 *
 * <p>A search entry is only a place to look at: what is found there is judged by the record itself.
 * So where a change has more entries than one transaction takes, new ones go ahead of it and old
 * ones after it, and nothing else ever does.
 */
public final class DynamoDbCommits implements Commits {
  private static final int MOST_TOGETHER = 80;
  private static final int MOST_ITEMS = 100;
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";

  private final DynamoDbClient client;
  private final Lanes lanes;
  private final Steps steps;

  DynamoDbCommits(DynamoDbClient client, Lanes lanes, Steps steps) {
    this.client = client;
    this.lanes = lanes;
    this.steps = steps;
  }

  @Override
  public Outcome commit(List<Change> changes, List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("nothing changes without an entry in the trail");
    }
    List<Step> all = steps.of(changes);
    if (all.size() <= MOST_TOGETHER) {
      return committed(all, entries);
    }
    write(of(all, Step.Kind.AHEAD));
    Outcome outcome = committed(all.stream().filter(DynamoDbCommits::cannotWait).toList(), entries);
    if (outcome instanceof Committed) {
      write(of(all, Step.Kind.AFTER));
    }
    return outcome;
  }

  private static boolean cannotWait(Step step) {
    return step.kind() == Step.Kind.TOGETHER || step.kind() == Step.Kind.ANSWER;
  }

  private static List<TransactWriteItem> of(List<Step> all, Step.Kind kind) {
    return all.stream().filter(step -> step.kind() == kind).map(Step::item).toList();
  }

  private void write(List<TransactWriteItem> items) {
    for (int from = 0; from < items.size(); from += MOST_ITEMS) {
      client.transactWriteItems(
          TransactWriteItemsRequest.builder()
              .transactItems(items.subList(from, Math.min(items.size(), from + MOST_ITEMS)))
              .build());
    }
  }

  private Outcome committed(List<Step> together, List<AuditEntry> entries) {
    return switch (lanes.commit(together.stream().map(Step::item).toList(), entries)) {
      case LaneOutcome.Written ignored -> Committed.standing(entries);
      case LaneOutcome.Unavailable ignored -> new TrailUnavailable();
      case LaneOutcome.ItemsRefused refused ->
          wasAnswered(together, refused.reasons()) ? new Repeated() : new Stale();
    };
  }

  private static boolean wasAnswered(List<Step> together, List<CancellationReason> reasons) {
    for (int i = 0; i < together.size(); i++) {
      if (together.get(i).kind() == Step.Kind.ANSWER
          && CONDITION_FAILED.equals(reasons.get(i).code())) {
        return true;
      }
    }
    return false;
  }
}
