package org.contactpoint.dynamodb.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A store whose answers get lost and whose transactions are cancelled when the test says so, and
 * whose transactions are counted.
 */
public final class WatchedClient {

  /** What happens to a call. */
  public enum Fate {
    ANSWERED,
    LOST_ON_THE_WAY_THERE,
    LOST_ON_THE_WAY_BACK,
    /** For the reasons that were named last. */
    CANCELLED
  }

  private final DynamoDbClient store;
  private final AtomicInteger transactions = new AtomicInteger();
  private final Deque<Fate> fates = new ArrayDeque<>();
  private List<String> reasons = List.of();
  private volatile Runnable beforeWrite = () -> {};
  private volatile Fate everyRead = Fate.ANSWERED;
  private volatile Fate everyWrite = Fate.ANSWERED;

  public WatchedClient(DynamoDbClient store) {
    this.store = store;
  }

  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              Fate fate = fateOf(method.getName());
              if (method.getName().equals("transactWriteItems")) {
                beforeWrite.run();
              }
              if (fate == Fate.LOST_ON_THE_WAY_THERE) {
                throw ApiCallTimeoutException.create(1);
              }
              if (fate == Fate.CANCELLED) {
                throw cancellation((TransactWriteItemsRequest) arguments[0]);
              }
              Object answer = called(method, arguments);
              if (fate == Fate.LOST_ON_THE_WAY_BACK) {
                throw ApiCallTimeoutException.create(1);
              }
              return answer;
            });
  }

  private Object called(java.lang.reflect.Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private synchronized Fate fateOf(String call) {
    if (call.equals("getItem")) {
      return everyRead;
    }
    if (!call.equals("transactWriteItems")) {
      return Fate.ANSWERED;
    }
    transactions.incrementAndGet();
    Fate next = fates.poll();
    return next == null ? everyWrite : next;
  }

  private synchronized RuntimeException cancellation(TransactWriteItemsRequest request) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            IntStream.range(0, request.transactItems().size())
                .mapToObj(item -> item < reasons.size() ? reasons.get(item) : "None")
                .map(code -> CancellationReason.builder().code(code).build())
                .toList())
        .build();
  }

  public synchronized void next(Fate... coming) {
    fates.addAll(List.of(coming));
  }

  /** Why transactions are cancelled: the codes of their first items, the others have no reason. */
  public synchronized WatchedClient cancellingFor(String... codes) {
    reasons = List.of(codes);
    return this;
  }

  /** What else happens in this process before each transaction. */
  public void beforeWrite(Runnable what) {
    beforeWrite = what;
  }

  public void everyRead(Fate fate) {
    everyRead = fate;
  }

  public void everyWrite(Fate fate) {
    everyWrite = fate;
  }

  public int transactions() {
    return transactions.get();
  }
}
