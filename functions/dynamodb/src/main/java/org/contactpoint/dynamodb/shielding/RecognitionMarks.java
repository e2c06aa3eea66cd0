package org.contactpoint.dynamodb.shielding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.AttributeNames;
import org.contactpoint.dynamodb.table.BatchReads;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The marks under which shielded children are recognised: one item for each keyed hash, in which
 * each child is an attribute of its own. So a slice of rows is looked up in few calls, and several
 * children change under one mark in one write.
 */
public final class RecognitionMarks {
  private final DynamoDbClient client;
  private final String table;

  public RecognitionMarks(DynamoTables tables) {
    this.client = tables.client();
    this.table = tables.nameOf(Tables.SHIELDED_INDEX);
  }

  /** The children under any of those marks, as they are now. */
  public Set<ContactPointId> under(Collection<String> marks) {
    Set<ContactPointId> children = new HashSet<>();
    BatchReads.all(client, table, marks.stream().map(RecognitionMarks::key).toList())
        .forEach(item -> add(item, children));
    return children;
  }

  private static Map<String, AttributeValue> key(String mark) {
    return Map.of(Tables.PARTITION, AttributeValue.fromS(mark));
  }

  private static void add(Map<String, AttributeValue> item, Set<ContactPointId> children) {
    children.addAll(childrenOf(item));
  }

  private static Set<ContactPointId> childrenOf(Map<String, AttributeValue> item) {
    return item.keySet().stream()
        .filter(name -> !name.equals(Tables.PARTITION) && !name.equals(AttributeNames.VERSION))
        .map(ContactPointId::new)
        .collect(Collectors.toSet());
  }

  /** Puts those children under the mark, and takes these away from it. */
  public TransactWriteItem change(
      String mark, Collection<ContactPointId> added, Collection<ContactPointId> removed) {
    Map<String, String> names = new HashMap<>();
    List<String> set = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    names.put("#version", AttributeNames.VERSION);
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":one", AttributeValue.fromN("1"));
    if (!added.isEmpty()) {
      values.put(":here", AttributeValue.fromBool(true));
    }
    added.forEach(child -> set.add(name(names, child) + " = :here"));
    removed.forEach(child -> remove.add(name(names, child)));
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key(mark))
            .updateExpression("ADD #version :one " + clause("SET", set) + clause("REMOVE", remove))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values);
    return TransactWriteItem.builder().update(update.build()).build();
  }

  /**
   * Takes the child away from those of the marks that have it, and deletes each mark that has
   * nobody else: the mark itself is made of what the child was called.
   */
  public List<TransactWriteItem> without(ContactPointId child, Collection<String> these) {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        BatchReads.all(client, table, these.stream().map(RecognitionMarks::key).toList())) {
      Set<ContactPointId> others = new HashSet<>(childrenOf(item));
      boolean named = others.remove(child);
      if (others.isEmpty()) {
        writes.add(deletion(item));
      } else if (named) {
        writes.add(
            change(
                Objects.requireNonNull(item.get(Tables.PARTITION)).s(), List.of(), List.of(child)));
      }
    }
    return writes;
  }

  /** As it was read: nobody was put there meanwhile. */
  private TransactWriteItem deletion(Map<String, AttributeValue> item) {
    AttributeValue version = item.get(AttributeNames.VERSION);
    Delete.Builder delete =
        Delete.builder()
            .tableName(table)
            .key(Map.of(Tables.PARTITION, Objects.requireNonNull(item.get(Tables.PARTITION))))
            .expressionAttributeNames(Map.of("#version", AttributeNames.VERSION));
    if (version == null) {
      delete.conditionExpression("attribute_not_exists(#version)");
    } else {
      delete
          .conditionExpression("#version = :version")
          .expressionAttributeValues(Map.of(":version", version));
    }
    return TransactWriteItem.builder().delete(delete.build()).build();
  }

  private static String name(Map<String, String> names, ContactPointId child) {
    String name = "#c" + names.size();
    names.put(name, child.value());
    return name;
  }

  private static String clause(String verb, List<String> terms) {
    return terms.isEmpty() ? "" : verb + " " + String.join(", ", terms) + " ";
  }
}
