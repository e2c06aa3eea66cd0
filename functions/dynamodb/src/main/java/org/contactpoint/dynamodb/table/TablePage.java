package org.contactpoint.dynamodb.table;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.table.Tables;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Some items of a table, and where to go on.
 *
 * @param next the place behind which the next page begins, null after the last one
 */
public record TablePage<T>(List<T> items, @Nullable String next) {
  private static final char BETWEEN = '|';

  public TablePage {
    items = List.copyOf(items);
  }

  static <T> TablePage<T> of(List<T> items, @Nullable Map<String, AttributeValue> last) {
    return new TablePage<>(items, last == null ? null : place(last));
  }

  private static String place(Map<String, AttributeValue> last) {
    return text(last, Tables.PARTITION) + BETWEEN + text(last, Tables.SORT);
  }

  private static String text(Map<String, AttributeValue> last, String name) {
    AttributeValue value = last.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a key of this table lacks " + name);
    }
    return value.s();
  }

  static Map<String, AttributeValue> key(String place) {
    int between = place.indexOf(BETWEEN);
    return Map.of(
        Tables.PARTITION, AttributeValue.fromS(place.substring(0, between)),
        Tables.SORT, AttributeValue.fromS(place.substring(between + 1)));
  }
}
