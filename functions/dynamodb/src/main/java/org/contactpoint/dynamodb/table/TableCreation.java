package org.contactpoint.dynamodb.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.contract.table.Index;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * Creates the tables where no cloud does it: in tests and in the local process, from the same
 * descriptions as the cloud.
 */
public final class TableCreation {
  private final DynamoDbClient client;
  private final TableNames names;

  public TableCreation(DynamoDbClient client, TableNames names) {
    this.client = client;
    this.names = names;
  }

  /** Creates those of the tables that are not there yet. */
  public void createMissing() {
    Tables.ALL.forEach(this::create);
  }

  private void create(Table table) {
    try {
      client.createTable(request(table));
    } catch (ResourceInUseException alreadyThere) {
      // an earlier run created it
    }
  }

  private CreateTableRequest request(Table table) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(names.of(table))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(table.partition(), table.sort()))
            .attributeDefinitions(attributes(table));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(TableCreation::index).toList());
    }
    return request.build();
  }

  private static GlobalSecondaryIndex index(Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.partition(), index.sort()))
        .projection(Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build())
        .build();
  }

  private static List<KeySchemaElement> keys(String partition, @Nullable String sort) {
    List<KeySchemaElement> keys = new ArrayList<>();
    keys.add(key(partition, KeyType.HASH));
    if (sort != null) {
      keys.add(key(sort, KeyType.RANGE));
    }
    return keys;
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }

  private static List<AttributeDefinition> attributes(Table table) {
    Set<String> all = new LinkedHashSet<>();
    all.add(table.partition());
    if (table.sort() != null) {
      all.add(table.sort());
    }
    for (Index index : table.indexes()) {
      all.add(index.partition());
      all.add(index.sort());
    }
    return all.stream().map(TableCreation::attribute).toList();
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
