package org.contactpoint.dynamodb.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.contactpoint.domain.commit.RetryPolicy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items of one table by their keys, for those who read attributes as they are stored. */
public final class BatchReads {
  /** How many keys DynamoDB takes in one call. */
  static final int BATCH = 100;

  /** How often the same keys are asked for before the store counts as unavailable. */
  static final int ATTEMPTS = 8;

  private BatchReads() {}

  /**
   * Those of the items that exist, as they are now, in no order; a hundred in one call, and
   * whatever the store left out is asked for again.
   *
   * @throws IllegalStateException if the store left some out in every attempt
   */
  public static List<Map<String, AttributeValue>> all(
      DynamoDbClient client, String table, Collection<Map<String, AttributeValue>> keys) {
    List<Map<String, AttributeValue>> all = keys.stream().distinct().toList();
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      collect(client, table, all.subList(from, Math.min(all.size(), from + BATCH)), found);
    }
    return found;
  }

  private static void collect(
      DynamoDbClient client,
      String table,
      List<Map<String, AttributeValue>> keys,
      List<Map<String, AttributeValue>> found) {
    Map<String, KeysAndAttributes> open =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    RetryPolicy policy = RetryPolicy.attempts(ATTEMPTS);
    do {
      BatchGetItemResponse answer =
          client.batchGetItem(BatchGetItemRequest.builder().requestItems(open).build());
      found.addAll(answer.responses().getOrDefault(table, List.of()));
      open = answer.unprocessedKeys();
    } while (!open.isEmpty() && policy.again());
    requireComplete(open.isEmpty(), table);
  }

  static void requireComplete(boolean complete, String table) {
    if (!complete) {
      throw new IllegalStateException(
          "the store kept leaving out items of " + table, new TimeoutException());
    }
  }
}
