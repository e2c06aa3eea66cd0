package org.contactpoint.dynamodb.watch;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.watch.WatchCounters;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The counters, from the table {@code watch-counters}. Values and entries are sets, so that
 * whatever comes twice is there once; each item expires.
 */
public final class DynamoDbWatchCounters implements WatchCounters {
  private static final String VALUES = "values";
  private static final String ENTRIES = "entries";

  /** Before a number of times, in the name of the attribute that counts who reached it. */
  private static final String TIMES = "n";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbWatchCounters(DynamoTables tables) {
    this.client = tables.client();
    this.table = tables.nameOf(Tables.WATCH_COUNTERS);
  }

  @Override
  public Seen add(String name, String value, String entryId, Instant until) {
    Map<String, AttributeValue> before;
    try {
      before = added(name, value, entryId, until);
    } catch (ConditionalCheckFailedException full) {
      return withoutEntry(name, value);
    }
    Set<String> values = texts(before, VALUES);
    Set<String> entries = texts(before, ENTRIES);
    boolean isNew = values.add(value);
    entries.add(entryId);
    return new Seen(values, entries, isNew);
  }

  /** Entries of one value must not keep others from being counted. */
  private Seen withoutEntry(String name, String value) {
    Map<String, AttributeValue> before;
    try {
      before =
          client
              .updateItem(
                  request ->
                      request
                          .tableName(table)
                          .key(key(name))
                          .updateExpression("ADD #values :value")
                          .conditionExpression("size(#values) < :most")
                          .expressionAttributeNames(Map.of("#values", VALUES))
                          .expressionAttributeValues(
                              Map.of(
                                  ":most", number(MOST),
                                  ":value", AttributeValue.fromSs(List.of(value))))
                          .returnValues(ReturnValue.ALL_OLD))
              .attributes();
    } catch (ConditionalCheckFailedException full) {
      return seen(name);
    }
    Set<String> values = texts(before, VALUES);
    boolean isNew = values.add(value);
    return new Seen(values, texts(before, ENTRIES), isNew);
  }

  private Map<String, AttributeValue> added(
      String name, String value, String entryId, Instant until) {
    return client
        .updateItem(
            request ->
                request
                    .tableName(table)
                    .key(key(name))
                    .updateExpression(
                        "SET #expires = if_not_exists(#expires, :until)"
                            + " ADD #values :value, #entries :entry")
                    .conditionExpression(
                        "attribute_not_exists(#values)"
                            + " OR (size(#values) < :most AND size(#entries) < :most)")
                    .expressionAttributeNames(
                        Map.of("#expires", Tables.EXPIRES, "#values", VALUES, "#entries", ENTRIES))
                    .expressionAttributeValues(
                        Map.of(
                            ":until", number(until.getEpochSecond()),
                            ":most", number(MOST),
                            ":value", AttributeValue.fromSs(List.of(value)),
                            ":entry", AttributeValue.fromSs(List.of(entryId))))
                    .returnValues(ReturnValue.ALL_OLD))
        .attributes();
  }

  @Override
  public Seen seen(String name) {
    Map<String, AttributeValue> item = item(name);
    return new Seen(texts(item, VALUES), texts(item, ENTRIES), false);
  }

  @Override
  public void reached(String group, int times, Instant until) {
    if (times > MOST) {
      return;
    }
    Map<String, String> names = new HashMap<>();
    names.put("#expires", Tables.EXPIRES);
    names.put("#times", TIMES + times);
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":until", number(until.getEpochSecond()));
    values.put(":one", number(1));
    if (times > 1) {
      names.put("#before", TIMES + (times - 1));
      values.put(":less", number(-1));
    }
    client.updateItem(
        request ->
            request
                .tableName(table)
                .key(key(group))
                .updateExpression(
                    "SET #expires = if_not_exists(#expires, :until) ADD #times :one"
                        + (times > 1 ? ", #before :less" : ""))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
  }

  @Override
  public Map<Integer, Long> reached(String group) {
    Map<Integer, Long> accounts = new HashMap<>();
    item(group)
        .forEach(
            (attribute, value) -> {
              if (attribute.startsWith(TIMES) && value.n() != null) {
                long many = Long.parseLong(value.n());
                if (many > 0) {
                  accounts.put(Integer.valueOf(attribute.substring(TIMES.length())), many);
                }
              }
            });
    return accounts;
  }

  private Map<String, AttributeValue> item(String name) {
    return client
        .getItem(request -> request.tableName(table).key(key(name)).consistentRead(true))
        .item();
  }

  private static Map<String, AttributeValue> key(String name) {
    return Map.of(Tables.PARTITION, AttributeValue.fromS(name));
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  private static Set<String> texts(Map<String, AttributeValue> item, String attribute) {
    AttributeValue value = item.get(attribute);
    return value == null || !value.hasSs() ? new HashSet<>() : new HashSet<>(value.ss());
  }
}
