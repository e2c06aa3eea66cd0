package org.contactpoint.acceptance.world;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.local.store.LocalTables;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of all tables of a stopped directory, as they are stored.
 *
 * @param items by table and key, with all that is in them as text
 */
public record StoredItems(Map<String, String> items) {

  /** Those in that folder now. */
  public static StoredItems in(Path folder) {
    Map<String, String> items = new LinkedHashMap<>();
    try (DataFolder data = DataFolder.open(folder);
        LocalTables tables = new LocalTables(data)) {
      for (Table table : Tables.ALL) {
        tables
            .client()
            .scanPaginator(scan -> scan.tableName(LocalTables.names().of(table)))
            .items()
            .forEach(item -> items.put(key(table, item), StoredThings.text(item)));
      }
    }
    return new StoredItems(items);
  }

  private static String key(Table table, Map<String, AttributeValue> item) {
    String key = table.name() + " " + Objects.requireNonNull(item.get(Tables.PARTITION)).s();
    AttributeValue sort = item.get(Tables.SORT);
    return sort == null ? key : key + " " + sort.s();
  }

  /** The keys of items that were not there before. */
  public Set<String> since(StoredItems before) {
    return items.keySet().stream()
        .filter(key -> !before.items.containsKey(key))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The keys of items in which that text is. */
  public Set<String> naming(String text) {
    return items.entrySet().stream()
        .filter(item -> item.getKey().contains(text) || item.getValue().contains(text))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
