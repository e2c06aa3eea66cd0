package org.contactpoint.acceptance.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file as a source would send it, row by row; columns that no row fills are left out. */
public final class Csv {

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** One row: names of columns and their values in turn. */
  public Csv row(String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    row.putIfAbsent("action", "upsert");
    row.putIfAbsent("asOf", "2026-11-01");
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    Set<String> columns =
        new LinkedHashSet<>(List.of("sourceRecordId", "asOf", "action", "givenName"));
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (Map<String, String> row : rows) {
      List<String> cells =
          columns.stream().map(column -> quoted(row.getOrDefault(column, ""))).toList();
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? "\"" + cell + "\"" : cell;
  }
}
