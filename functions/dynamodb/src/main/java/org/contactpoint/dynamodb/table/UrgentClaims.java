package org.contactpoint.dynamodb.table;

import java.time.Clock;
import java.time.Duration;
import org.contactpoint.domain.commit.RetryPolicy;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * How an urgent act goes before all others. Where it was overtaken it claims the item: until it
 * commits, or the claim is over, no write of anybody else passes its condition. A claim changes
 * nothing of what is held, so it needs no entry in the trail.
 */
public final class UrgentClaims {
  /** Longer than an act pauses between two attempts, shorter than others go on trying. */
  private static final Duration LENGTH = Duration.ofSeconds(2);

  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  private final DynamoDbClient client;
  private final Clock clock;

  public UrgentClaims(DynamoDbClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The condition, and that nobody but that act has claimed the item. */
  public WriteCondition unclaimed(WriteCondition condition, String act) {
    return condition.and(WriteCondition.unclaimed(clock.millis(), act));
  }

  /** Claims an item for that act, unless another urgent act has claimed it. */
  public void take(TableWrites<?> table, Key key, String act) {
    claim(table.claim(key, claim(act)));
  }

  private ItemClaim claim(String act) {
    long now = clock.millis();
    return new ItemClaim(act, now, now + LENGTH.toMillis());
  }

  private void claim(TransactWriteItem item) {
    RetryPolicy policy = RetryPolicy.lasting(TIMEOUT);
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(item).build();
    boolean passes;
    do {
      passes =
          switch (TransactionResult.by(client, request)) {
            case TransactionResult.Accepted ignored -> false;
            case TransactionResult.Cancelled cancelled -> cancelled.isRetryable();
            case TransactionResult.Unclear ignored -> true;
          };
    } while (passes && policy.again());
  }
}
