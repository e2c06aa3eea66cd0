package org.contactpoint.acceptance.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The store as one life of a process sees it: as what a client answers once its own attempts are
 * used up.
 */
final class FaultyStore implements InvocationHandler {
  private static final int SERVER_ERROR = 500;

  private final DynamoDbClient store;
  private final Faults faults;
  private final Life life;
  private final Runnable meanwhile;

  /** The names of the tables of the trail. */
  private final Set<String> trail;

  private final String feedNames;

  private FaultyStore(StandIns around, Life life, Runnable meanwhile) {
    this.store = around.store();
    this.faults = around.faults();
    this.life = life;
    this.meanwhile = meanwhile;
    this.trail = Set.of(around.names().of(Tables.AUDIT), around.names().of(Tables.AUDIT_HEADS));
    this.feedNames = around.names().of(Tables.FEED_NAMES);
  }

  /**
   * The client.
   *
   * @param meanwhile what others do just before a write of this process
   */
  static DynamoDbClient of(StandIns around, Life life, Runnable meanwhile) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            new FaultyStore(around, life, meanwhile));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("close")) {
      return null;
    }
    boolean isCall = arguments != null && arguments[0] instanceof DynamoDbRequest;
    if (!isCall || method.getName().endsWith("Paginator")) {
      return method.isDefault()
          ? InvocationHandler.invokeDefault(proxy, method, arguments)
          : passed(method, arguments);
    }
    return called(method, (DynamoDbRequest) arguments[0]);
  }

  private static Faults.Call kind(DynamoDbRequest request) {
    return switch (request) {
      case GetItemRequest ignored -> Faults.Call.READ;
      case QueryRequest ignored -> Faults.Call.READ;
      case ScanRequest ignored -> Faults.Call.READ;
      case BatchGetItemRequest ignored -> Faults.Call.BATCH;
      default -> Faults.Call.WRITE;
    };
  }

  /**
   * Hazard: who writes to the trail alone may hold what every other writer of the process waits
   * for, and who comes in between would wait for ever.
   */
  private boolean isOfTheTrailAlone(DynamoDbRequest request) {
    return request instanceof TransactWriteItemsRequest transaction
        && transaction.transactItems().stream().map(FaultyStore::table).allMatch(trail::contains);
  }

  private static String table(TransactWriteItem item) {
    if (item.put() != null) {
      return item.put().tableName();
    }
    if (item.update() != null) {
      return item.update().tableName();
    }
    return item.delete() == null ? item.conditionCheck().tableName() : item.delete().tableName();
  }

  private Object called(Method method, DynamoDbRequest request) throws Throwable {
    life.require();
    Optional<String> beside = beside(request);
    return beside.isPresent()
        ? answered(method, request, faults.beside(beside.get(), method.getName()))
        : answered(method, request, interrupted(method, request));
  }

  /** What names of feeds are read and written by comes from several threads at once. */
  private Optional<String> beside(DynamoDbRequest request) {
    return switch (request) {
      case UpdateItemRequest update when update.tableName().equals(feedNames) ->
          Optional.of(update.key().toString());
      case BatchGetItemRequest batch when batch.requestItems().containsKey(feedNames) ->
          Optional.of(batch.requestItems().toString());
      default -> Optional.empty();
    };
  }

  private Optional<Fault> interrupted(Method method, DynamoDbRequest request) {
    Faults.Call kind = kind(request);
    if (kind == Faults.Call.WRITE && !isOfTheTrailAlone(request) && faults.isInterrupted()) {
      meanwhile.run();
      life.require();
    }
    return faults.next(kind, method.getName());
  }

  private Object answered(Method method, DynamoDbRequest request, Optional<Fault> fault)
      throws Throwable {
    if (fault.isEmpty()) {
      return passed(method, request);
    }
    return switch (fault.get()) {
      case FAILED -> throw failed();
      case THROTTLED -> throw throttled(request);
      case CONFLICT -> throw conflict(request);
      case TIMED_OUT_BEFORE -> throw ApiCallTimeoutException.create(1);
      case TIMED_OUT_AFTER -> {
        passed(method, request);
        throw ApiCallTimeoutException.create(1);
      }
      case UNPROCESSED -> partly((BatchGetItemRequest) request);
      case ENDED_BEFORE -> throw life.end();
      case ENDED_AFTER -> {
        passed(method, request);
        throw life.end();
      }
    };
  }

  private Object passed(Method method, Object... arguments) throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static RuntimeException failed() {
    return InternalServerErrorException.builder()
        .message("simulated")
        .statusCode(SERVER_ERROR)
        .build();
  }

  private static RuntimeException throttled(DynamoDbRequest request) {
    return request instanceof TransactWriteItemsRequest transaction
        ? cancelled(transaction, "ThrottlingError")
        : ProvisionedThroughputExceededException.builder()
            .message("simulated")
            .statusCode(400)
            .build();
  }

  private static RuntimeException conflict(DynamoDbRequest request) {
    return request instanceof TransactWriteItemsRequest transaction
        ? cancelled(transaction, "TransactionConflict")
        : TransactionConflictException.builder().message("simulated").statusCode(400).build();
  }

  /** The first item of the transaction is the reason. */
  private static RuntimeException cancelled(TransactWriteItemsRequest transaction, String code) {
    List<CancellationReason> reasons = new ArrayList<>();
    for (int i = 0; i < transaction.transactItems().size(); i++) {
      reasons.add(CancellationReason.builder().code(i == 0 ? code : "None").build());
    }
    return TransactionCanceledException.builder()
        .message("simulated")
        .statusCode(400)
        .cancellationReasons(reasons)
        .build();
  }

  /** The second half of each table's keys is left out. */
  private BatchGetItemResponse partly(BatchGetItemRequest request) {
    Map<String, KeysAndAttributes> asked = new HashMap<>();
    Map<String, KeysAndAttributes> left = new HashMap<>();
    request
        .requestItems()
        .forEach(
            (table, all) -> {
              List<Map<String, AttributeValue>> keys = all.keys();
              int half = keys.size() / 2;
              if (half > 0) {
                asked.put(table, all.toBuilder().keys(keys.subList(0, half)).build());
              }
              left.put(table, all.toBuilder().keys(keys.subList(half, keys.size())).build());
            });
    Map<String, List<Map<String, AttributeValue>>> found =
        asked.isEmpty()
            ? Map.of()
            : store.batchGetItem(request.toBuilder().requestItems(asked).build()).responses();
    return BatchGetItemResponse.builder().responses(found).unprocessedKeys(left).build();
  }
}
