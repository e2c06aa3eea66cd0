package org.contactpoint.dynamodb.commit;

import java.time.Clock;
import java.time.Duration;
import org.contactpoint.domain.commit.RetryPolicy;
import org.contactpoint.dynamodb.audit.Sent;
import org.contactpoint.dynamodb.codec.RecordCodec;
import org.contactpoint.dynamodb.item.AccountItem;
import org.contactpoint.dynamodb.item.DirectoryItem;
import org.contactpoint.dynamodb.table.Claim;
import org.contactpoint.dynamodb.table.Condition;
import org.contactpoint.dynamodb.table.Room;
import org.contactpoint.dynamodb.table.Rooms;
import org.contactpoint.dynamodb.table.Writing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * How an urgent act goes before all others. Where it was overtaken it claims the item: until it
 * commits, or the claim is over, no write of anybody else passes its condition. A claim changes
 * nothing of what is held, so it needs no entry in the trail.
 */
final class Claims {
  /** Longer than an act pauses between two attempts, shorter than others go on trying. */
  private static final Duration LENGTH = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DynamoDbClient client;
  private final Writing<DirectoryItem> directory;
  private final Writing<AccountItem> accounts;
  private final Clock clock;

  Claims(DynamoDbClient client, Rooms rooms, Clock clock) {
    this.client = client;
    this.directory = rooms.directory().writing();
    this.accounts = rooms.accounts().writing();
    this.clock = clock;
  }

  /** The condition, and that nobody but that act has claimed the item. */
  Condition unclaimed(Condition condition, String act) {
    return condition.and(Condition.unclaimed(clock.millis(), act));
  }

  /** Claims all that is urgent; what another urgent act has claimed is left to it. */
  void take(Urgency urgency) {
    urgency
        .children()
        .forEach((child, act) -> claim(directory.claim(RecordCodec.key(child), claim(act))));
    urgency
        .accounts()
        .forEach((account, act) -> claim(accounts.claim(Room.key(account.value()), claim(act))));
  }

  private Claim claim(String act) {
    long now = clock.millis();
    return new Claim(act, now, now + LENGTH.toMillis());
  }

  private void claim(TransactWriteItem item) {
    RetryPolicy policy = RetryPolicy.lasting(PATIENCE);
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(item).build();
    boolean passes;
    do {
      passes =
          switch (Sent.by(client, request)) {
            case Sent.Accepted ignored -> false;
            case Sent.Cancelled cancelled -> cancelled.onlyWantsPatience();
            case Sent.Unclear ignored -> true;
          };
    } while (passes && policy.again());
  }
}
