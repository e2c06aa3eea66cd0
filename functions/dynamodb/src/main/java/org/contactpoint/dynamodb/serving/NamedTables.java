package org.contactpoint.dynamodb.serving;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The tables whose items a request reads or writes. */
final class NamedTables {
  private NamedTables() {}

  static Collection<String> in(SdkRequest request) {
    return switch (request) {
      case DescribeTableRequest aboutNoItem -> List.of();
      case BatchGetItemRequest batch -> batch.requestItems().keySet();
      case BatchWriteItemRequest batch -> batch.requestItems().keySet();
      case TransactGetItemsRequest reads ->
          reads.transactItems().stream().map(one -> one.get().tableName()).toList();
      case TransactWriteItemsRequest writes ->
          writes.transactItems().stream().flatMap(NamedTables::of).toList();
      default -> request.getValueForField("TableName", String.class).stream().toList();
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
