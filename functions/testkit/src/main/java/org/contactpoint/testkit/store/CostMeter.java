package org.contactpoint.testkit.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * Counts what a use of the store costs, by the store's own account of it: calls of each kind, items
 * written, and capacity units. Counts are exact and the same in every run; times are not.
 */
public final class CostMeter implements InvocationHandler {

  /**
   * What was spent.
   *
   * @param queries calls, many of which may go at the same time
   * @param batches batch reads
   * @param gets single reads
   * @param scans none, or something is wrong
   * @param transactions write transactions
   * @param items written in them
   * @param readUnits as the store counts them
   * @param writeUnits as the store counts them
   */
  public record Cost(
      long queries,
      long batches,
      long gets,
      long scans,
      long transactions,
      long items,
      double readUnits,
      double writeUnits) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d queries, %d batch reads, %d reads: %.1f read units; %d transactions of %d items:"
              + " %.1f write units",
          queries,
          batches,
          gets,
          readUnits,
          transactions,
          items,
          writeUnits);
    }
  }

  private final DynamoDbClient store;
  private final LongAdder queries = new LongAdder();
  private final LongAdder batches = new LongAdder();
  private final LongAdder gets = new LongAdder();
  private final LongAdder scans = new LongAdder();
  private final LongAdder transactions = new LongAdder();
  private final LongAdder items = new LongAdder();
  private final DoubleAdder readUnits = new DoubleAdder();
  private final DoubleAdder writeUnits = new DoubleAdder();

  public CostMeter(DynamoDbClient store) {
    this.store = store;
  }

  /** The same store, with every call counted. */
  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
  }

  /** What was spent since the last asking. */
  public Cost spent() {
    return new Cost(
        queries.sumThenReset(),
        batches.sumThenReset(),
        gets.sumThenReset(),
        scans.sumThenReset(),
        transactions.sumThenReset(),
        items.sumThenReset(),
        readUnits.sumThenReset(),
        writeUnits.sumThenReset());
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().endsWith("Paginator")) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    Object request = arguments == null ? null : arguments[0];
    return switch (request) {
      case QueryRequest query -> query(query);
      case BatchGetItemRequest batch -> batch(batch);
      case GetItemRequest get -> get(get);
      case TransactWriteItemsRequest transaction -> transaction(transaction);
      case ScanRequest scan -> {
        scans.increment();
        yield scanned(scan);
      }
      case null, default -> passed(method, arguments);
    };
  }

  private Object passed(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private QueryResponse query(QueryRequest request) {
    QueryResponse response =
        store.query(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    queries.increment();
    read(List.of(response.consumedCapacity()));
    return response;
  }

  private ScanResponse scanned(ScanRequest request) {
    ScanResponse response =
        store.scan(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    read(List.of(response.consumedCapacity()));
    return response;
  }

  private BatchGetItemResponse batch(BatchGetItemRequest request) {
    BatchGetItemResponse response =
        store.batchGetItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    batches.increment();
    read(response.consumedCapacity());
    return response;
  }

  private GetItemResponse get(GetItemRequest request) {
    GetItemResponse response =
        store.getItem(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    gets.increment();
    read(List.of(response.consumedCapacity()));
    return response;
  }

  private TransactWriteItemsResponse transaction(TransactWriteItemsRequest request) {
    TransactWriteItemsResponse response =
        store.transactWriteItems(
            request.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build());
    transactions.increment();
    items.add(request.transactItems().size());
    writeUnits.add(units(response.consumedCapacity()));
    return response;
  }

  private void read(Collection<ConsumedCapacity> capacity) {
    readUnits.add(units(capacity));
  }

  private static double units(Collection<ConsumedCapacity> capacity) {
    return capacity.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }
}
