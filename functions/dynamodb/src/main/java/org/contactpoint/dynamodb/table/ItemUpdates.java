package org.contactpoint.dynamodb.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Sets attributes of the items of one table outside of any transaction, and leaves all their other
 * attributes as they are.
 */
public final class ItemUpdates {
  private final DynamoDbClient client;
  private final String table;

  ItemUpdates(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  /** Sets them on a condition; answers whether it held. */
  public boolean set(
      String pk, String sk, Map<String, AttributeValue> attributes, WriteCondition condition) {
    try {
      client.updateItem(request(attributes, condition).key(key(pk, sk)).build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private UpdateItemRequest.Builder request(
      Map<String, AttributeValue> attributes, WriteCondition condition) {
    Map<String, String> names = new HashMap<>(condition.names());
    Map<String, AttributeValue> values = new HashMap<>(condition.values());
    List<String> steps = new ArrayList<>();
    attributes.forEach(
        (name, value) -> {
          names.put("#set_" + name, name);
          values.put(":set_" + name, value);
          steps.add("#set_" + name + " = :set_" + name);
        });
    return UpdateItemRequest.builder()
        .tableName(table)
        .updateExpression("SET " + String.join(", ", steps))
        .conditionExpression(condition.expression())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(
        Tables.PARTITION, AttributeValue.fromS(pk), Tables.SORT, AttributeValue.fromS(sk));
  }
}
