package org.contactpoint.dynamodb.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** A store that answers transactions with the faults that a test names, and then takes them. */
final class ScriptedStore implements DynamoDbClient {
  private final Deque<RuntimeException> faults = new ArrayDeque<>();
  private final List<TransactWriteItemsRequest> sent = new ArrayList<>();

  /** A transaction of one item is cancelled for that reason. */
  static RuntimeException cancelled(String code) {
    return TransactionCanceledException.builder()
        .cancellationReasons(CancellationReason.builder().code(code).build())
        .build();
  }

  void failing(RuntimeException... coming) {
    faults.addAll(List.of(coming));
  }

  /** How many transactions were sent. */
  int sent() {
    return sent.size();
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    sent.add(request);
    if (!faults.isEmpty()) {
      throw faults.removeFirst();
    }
    return TransactWriteItemsResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    // holds nothing
  }
}
