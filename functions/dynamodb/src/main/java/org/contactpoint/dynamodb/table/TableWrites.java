package org.contactpoint.dynamodb.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The single writes to one table that transactions are made of. */
public final class TableWrites<T> {
  private final String table;
  private final TableSchema<T> schema;

  TableWrites(String table, TableSchema<T> schema) {
    this.table = table;
    this.schema = schema;
  }

  /** Puts the item, over any other. */
  public TransactWriteItem put(T item) {
    return of(Put.builder().tableName(table).item(schema.itemToMap(item, true)).build());
  }

  /** Puts the item on a condition. */
  public TransactWriteItem put(T item, WriteCondition condition) {
    return of(
        Put.builder()
            .tableName(table)
            .item(schema.itemToMap(item, true))
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.names())
            .expressionAttributeValues(orNone(condition.values()))
            .build());
  }

  private static TransactWriteItem of(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  /** Deletes the item, on no condition. */
  public TransactWriteItem delete(Key key) {
    return of(Delete.builder().tableName(table).key(attributes(key)).build());
  }

  /** Deletes the item on a condition. */
  public TransactWriteItem delete(Key key, WriteCondition condition) {
    return of(
        Delete.builder()
            .tableName(table)
            .key(attributes(key))
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.names())
            .expressionAttributeValues(orNone(condition.values()))
            .build());
  }

  private static TransactWriteItem of(Delete delete) {
    return TransactWriteItem.builder().delete(delete).build();
  }

  /** Changes nothing, but cancels the transaction unless the condition holds. */
  public TransactWriteItem check(Key key, WriteCondition condition) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(attributes(key))
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(orNone(condition.values()))
                .build())
        .build();
  }

  /** Claims an item that exists, unless another act has claimed it. */
  public TransactWriteItem claim(Key key, ItemClaim claim) {
    WriteCondition free =
        WriteCondition.exists().and(WriteCondition.unclaimed(claim.now(), claim.act()));
    Map<String, AttributeValue> values = new HashMap<>(free.values());
    values.put(":until", AttributeValue.fromN(Long.toString(claim.until())));
    return of(
        Update.builder()
            .tableName(table)
            .key(attributes(key))
            .updateExpression("SET #claim = :act, #claimedUntil = :until")
            .conditionExpression(free.expression())
            .expressionAttributeNames(free.names())
            .expressionAttributeValues(values)
            .build());
  }

  /** Adds to a number, which begins at 0 where there is no item. */
  public TransactWriteItem add(Key key, String attribute, long delta) {
    return of(adding(key, attribute, delta, Map.of(), Map.of()).build());
  }

  /** Adds to a number on a condition. */
  public TransactWriteItem add(Key key, String attribute, long delta, WriteCondition condition) {
    return of(
        adding(key, attribute, delta, condition.names(), condition.values())
            .conditionExpression(condition.expression())
            .build());
  }

  /** Adds to a number of an item on a condition, and ends whatever claim there is. */
  public TransactWriteItem addUnclaiming(
      Key key, String attribute, long delta, WriteCondition condition) {
    Map<String, String> names = new HashMap<>(condition.names());
    names.put("#claim", AttributeNames.CLAIM);
    names.put("#claimedUntil", AttributeNames.CLAIMED_UNTIL);
    return of(
        adding(key, attribute, delta, names, condition.values())
            .updateExpression("ADD #number :delta REMOVE #claim, #claimedUntil")
            .conditionExpression(condition.expression())
            .build());
  }

  private Update.Builder adding(
      Key key,
      String attribute,
      long delta,
      Map<String, String> otherNames,
      Map<String, AttributeValue> otherValues) {
    Map<String, String> names = new HashMap<>(otherNames);
    names.put("#number", attribute);
    Map<String, AttributeValue> values = new HashMap<>(otherValues);
    values.put(":delta", AttributeValue.fromN(Long.toString(delta)));
    return Update.builder()
        .tableName(table)
        .key(attributes(key))
        .updateExpression("ADD #number :delta")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  private static TransactWriteItem of(Update update) {
    return TransactWriteItem.builder().update(update).build();
  }

  /** The store refuses an empty map of values, but takes none. */
  private static @Nullable Map<String, AttributeValue> orNone(Map<String, AttributeValue> values) {
    return values.isEmpty() ? null : values;
  }

  private Map<String, AttributeValue> attributes(Key key) {
    return new HashMap<>(key.primaryKeyMap(schema));
  }
}
