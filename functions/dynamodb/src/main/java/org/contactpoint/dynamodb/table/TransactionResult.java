package org.contactpoint.dynamodb.table;

import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the store said to a transaction. */
public sealed interface TransactionResult {

  /** It was committed. */
  record Accepted() implements TransactionResult {}

  /** It was cancelled: one reason for each of its items, in their order. */
  record Cancelled(List<CancellationReason> reasons) implements TransactionResult {

    public boolean conditionFailed(int from, int to) {
      return reasons.subList(from, to).stream().anyMatch(Cancelled::isCondition);
    }

    /** Whether every reason is temporary, so that a retry may succeed. */
    public boolean isRetryable() {
      return reasons.stream().allMatch(reason -> PASSING.contains(reason.code()));
    }

    private static boolean isCondition(CancellationReason reason) {
      return "ConditionalCheckFailed".equals(reason.code());
    }
  }

  /** No answer, or one that leaves open whether it was committed. */
  record Unclear() implements TransactionResult {}

  /** Reasons that pass by themselves. */
  List<String> PASSING =
      List.of("None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  /** Sends it; what the store refuses for its form is a fault and thrown. */
  static TransactionResult by(DynamoDbClient client, TransactWriteItemsRequest request) {
    try {
      client.transactWriteItems(request);
      return new Accepted();
    } catch (TransactionCanceledException cancelled) {
      return cancelled.cancellationReasons().size() == request.transactItems().size()
          ? new Cancelled(cancelled.cancellationReasons())
          : new Unclear();
    } catch (TransactionInProgressException
        | InternalServerErrorException
        | ProvisionedThroughputExceededException
        | RequestLimitExceededException
        | SdkClientException e) {
      return new Unclear();
    } catch (DynamoDbException refused) {
      if (refused.statusCode() >= 500 || refused.isThrottlingException()) {
        return new Unclear();
      }
      throw refused;
    }
  }
}
