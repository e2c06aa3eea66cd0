package org.contactpoint.dynamodb.table;

import java.time.Duration;
import java.util.List;
import org.contactpoint.domain.commit.RetryPolicy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Writes that belong to a commit and are made outside of its transaction. They have no conditions,
 * and the same one twice is once: so they are sent again until DynamoDB says that they are made,
 * whatever became of the attempt before.
 */
public final class WritesOutsideTransaction {
  private static final int MOST_ITEMS = 100;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final DynamoDbClient client;

  public WritesOutsideTransaction(DynamoDbClient client) {
    this.client = client;
  }

  /** Writes them; answers whether all of them were written. */
  public boolean write(List<TransactWriteItem> items) {
    RetryPolicy policy = RetryPolicy.lasting(TIMEOUT);
    for (int from = 0; from < items.size(); from += MOST_ITEMS) {
      if (!write(items.subList(from, Math.min(items.size(), from + MOST_ITEMS)), policy)) {
        return false;
      }
    }
    return true;
  }

  private boolean write(List<TransactWriteItem> items, RetryPolicy policy) {
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(items).build();
    do {
      switch (TransactionResult.by(client, request)) {
        case TransactionResult.Accepted ignored -> {
          return true;
        }
        case TransactionResult.Cancelled cancelled when !cancelled.isRetryable() ->
            throw new IllegalStateException("the store can't take what has no condition");
        case TransactionResult.Cancelled ignored -> {}
        case TransactionResult.Unclear ignored -> {}
      }
    } while (policy.again());
    return false;
  }
}
