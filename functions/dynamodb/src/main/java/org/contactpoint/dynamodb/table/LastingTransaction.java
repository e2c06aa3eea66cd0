package org.contactpoint.dynamodb.table;

import java.time.Duration;
import java.util.List;
import org.contactpoint.domain.commit.RetryPolicy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A transaction that may be sent twice with the same result, and is until it is decided. */
public final class LastingTransaction {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private LastingTransaction() {}

  /**
   * Makes those writes together, a hundred at most.
   *
   * @return false where a condition failed, which no repeat changes
   * @throws StoreBusy if the store does not take them now
   */
  public static boolean isWritten(DynamoDbClient client, List<TransactWriteItem> writes) {
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(writes).build();
    RetryPolicy policy = RetryPolicy.lasting(TIMEOUT);
    do {
      switch (TransactionResult.by(client, request)) {
        case TransactionResult.Accepted ignored -> {
          return true;
        }
        case TransactionResult.Cancelled cancelled when !cancelled.isRetryable() -> {
          return false;
        }
        case TransactionResult.Cancelled ignored -> {}
        case TransactionResult.Unclear ignored -> {}
      }
    } while (policy.again());
    throw new StoreBusy();
  }
}
