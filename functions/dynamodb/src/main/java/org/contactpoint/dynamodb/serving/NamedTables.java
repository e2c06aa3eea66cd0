package org.contactpoint.dynamodb.serving;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The tables whose items a request reads or writes. */
final class NamedTables {
  private NamedTables() {}

  /**
   * Their names, or what follows the last slash where one is named by its ARN.
   *
   * @throws IllegalArgumentException for a request that is not known here: it could name a table in
   *     a way that is not seen
   */
  static Stream<String> in(SdkRequest request) {
    return named(request).map(name -> name.substring(name.lastIndexOf('/') + 1));
  }

  private static Stream<String> named(SdkRequest request) {
    return switch (request) {
      case DescribeTableRequest aboutNoItem -> Stream.of();
      case GetItemRequest get -> Stream.of(get.tableName());
      case QueryRequest query -> Stream.of(query.tableName());
      case ScanRequest scan -> Stream.of(scan.tableName());
      case PutItemRequest put -> Stream.of(put.tableName());
      case UpdateItemRequest update -> Stream.of(update.tableName());
      case DeleteItemRequest delete -> Stream.of(delete.tableName());
      case BatchGetItemRequest batch -> batch.requestItems().keySet().stream();
      case BatchWriteItemRequest batch -> batch.requestItems().keySet().stream();
      case TransactGetItemsRequest reads ->
          reads.transactItems().stream().map(one -> one.get().tableName());
      case TransactWriteItemsRequest writes ->
          writes.transactItems().stream().flatMap(NamedTables::of);
      default -> throw new IllegalArgumentException("not known to the lock: " + request.getClass());
    };
  }

  private static Stream<String> of(TransactWriteItem item) {
    @Nullable String[] names = {
      item.put() == null ? null : item.put().tableName(),
      item.update() == null ? null : item.update().tableName(),
      item.delete() == null ? null : item.delete().tableName(),
      item.conditionCheck() == null ? null : item.conditionCheck().tableName()
    };
    return Stream.of(names).filter(Objects::nonNull);
  }
}
