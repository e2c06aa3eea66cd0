package org.contactpoint.testkit.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Deployable;
import org.contactpoint.contract.table.Grants;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableAction;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A store that lets a function do what its role in the cloud may and nothing else, so that a right
 * that is missing is missed in a test.
 */
public final class GrantedClient {
  private final DynamoDbClient store;
  private final TableNames names;
  private final Deployable rights;

  private GrantedClient(DynamoDbClient store, TableNames names, Deployable rights) {
    this.store = store;
    this.names = names;
    this.rights = rights;
  }

  /** The store as functions with those rights have it. */
  public static DynamoDbClient of(LocalDynamoDb store, Deployable rights) {
    GrantedClient granted = new GrantedClient(store.client(), store.names(), rights);
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            granted::called);
  }

  private Object called(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (arguments != null && arguments[0] instanceof DynamoDbRequest request) {
      verbs(request).forEach(this::demand);
    } else if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private record Wanted(TableAction verb, String table, @Nullable String index) {}

  private void demand(Wanted wanted) {
    Table table =
        Tables.ALL.stream()
            .filter(one -> names.of(one).equals(wanted.table()))
            .findFirst()
            .orElseThrow();
    if (!Grants.of(rights, table).contains(wanted.verb())) {
      throw new IllegalStateException(
          rights + " has no right to " + wanted.verb() + " on " + table.name());
    }
    String index = wanted.index();
    if (index == null
        && wanted.verb() == TableAction.QUERY
        && Grants.isQueriedByIndexAlone(rights, table)) {
      throw new IllegalStateException(rights + " has a right to the indexes of " + table.name());
    }
    if (index != null
        && Grants.indexesOf(rights, table).stream().noneMatch(one -> one.name().equals(index))) {
      throw new IllegalStateException(
          rights + " has no right to the index " + index + " of " + table.name());
    }
  }

  private static Stream<Wanted> verbs(DynamoDbRequest request) {
    return switch (request) {
      case GetItemRequest get -> on(TableAction.GET, get.tableName());
      case BatchGetItemRequest batch -> all(TableAction.GET, batch.requestItems().keySet());
      case QueryRequest query ->
          Stream.of(new Wanted(TableAction.QUERY, query.tableName(), query.indexName()));
      case ScanRequest scan -> on(TableAction.SCAN, scan.tableName());
      case PutItemRequest put -> on(TableAction.PUT, put.tableName());
      case UpdateItemRequest update -> on(TableAction.UPDATE, update.tableName());
      case DeleteItemRequest delete -> on(TableAction.DELETE, delete.tableName());
      case DescribeTableRequest describe -> on(TableAction.DESCRIBE, describe.tableName());
      case TransactWriteItemsRequest writes ->
          writes.transactItems().stream().flatMap(GrantedClient::verbs);
      default -> throw new IllegalArgumentException("nobody has a right to " + request.getClass());
    };
  }

  private static Stream<Wanted> verbs(TransactWriteItem item) {
    if (item.put() != null) {
      return on(TableAction.PUT, item.put().tableName());
    }
    if (item.update() != null) {
      return on(TableAction.UPDATE, item.update().tableName());
    }
    return item.delete() != null
        ? on(TableAction.DELETE, item.delete().tableName())
        : on(TableAction.CONDITION_CHECK, item.conditionCheck().tableName());
  }

  private static Stream<Wanted> on(TableAction verb, String table) {
    return Stream.of(new Wanted(verb, table, null));
  }

  private static Stream<Wanted> all(TableAction verb, Collection<String> tables) {
    return tables.stream().map(table -> new Wanted(verb, table, null));
  }
}
