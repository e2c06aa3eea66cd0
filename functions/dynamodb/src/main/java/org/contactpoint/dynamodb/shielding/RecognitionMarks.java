package org.contactpoint.dynamodb.shielding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.table.BatchReads;
import org.contactpoint.dynamodb.table.DynamoTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
    item.keySet().stream()
        .filter(name -> !name.equals(Tables.PARTITION))
        .map(ContactPointId::new)
        .forEach(children::add);
  }

  /** Puts those children under the mark, and takes these away from it. */
  public TransactWriteItem change(
      String mark, Collection<ContactPointId> added, Collection<ContactPointId> removed) {
    Map<String, String> names = new HashMap<>();
    List<String> set = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    added.forEach(child -> set.add(name(names, child) + " = :here"));
    removed.forEach(child -> remove.add(name(names, child)));
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key(mark))
            .updateExpression(clause("SET", set) + clause("REMOVE", remove))
            .expressionAttributeNames(names);
    if (!set.isEmpty()) {
      update.expressionAttributeValues(Map.of(":here", AttributeValue.fromBool(true)));
    }
    return TransactWriteItem.builder().update(update.build()).build();
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
