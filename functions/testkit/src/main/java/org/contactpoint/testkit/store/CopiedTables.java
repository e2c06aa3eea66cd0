package org.contactpoint.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Tables of the shape that those of a stage have, as its templates made them. */
final class CopiedTables {
  private final DynamoDbClient client;
  private final Map<Table, TableDescription> made;

  CopiedTables(DynamoDbClient client, TableNames stage) {
    this.client = client;
    this.made =
        Tables.ALL.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    table ->
                        client
                            .describeTable(describe -> describe.tableName(stage.of(table)))
                            .table()));
  }

  void create(TableNames names) {
    made.forEach((table, description) -> client.createTable(copy(description, names.of(table))));
  }

  /** What makes another table of that shape. */
  static CreateTableRequest copy(TableDescription made, String name) {
    CreateTableRequest.Builder copy =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(made.keySchema())
            .attributeDefinitions(made.attributeDefinitions());
    if (made.hasGlobalSecondaryIndexes() && !made.globalSecondaryIndexes().isEmpty()) {
      copy.globalSecondaryIndexes(indexes(made));
    }
    return copy.build();
  }

  private static List<GlobalSecondaryIndex> indexes(TableDescription made) {
    return made.globalSecondaryIndexes().stream()
        .map(
            index ->
                GlobalSecondaryIndex.builder()
                    .indexName(index.indexName())
                    .keySchema(index.keySchema())
                    .projection(index.projection())
                    .build())
        .toList();
  }
}
