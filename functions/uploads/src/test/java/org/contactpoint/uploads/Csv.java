package org.contactpoint.uploads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file as a source would send it, row by row; columns that no row fills are left out. */
final class Csv {
  private static final int TOO_HIGH = 10;

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** One row more: its id, then names of columns and their values in turn; the last one counts. */
  Csv row(String id, String... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("sourceRecordId", id);
    row.put("action", "upsert");
    row.put("asOf", "2026-11-01");
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** One row more about somebody of whom more is said. */
  Csv row(String id, List<String> child, String... more) {
    List<String> cells = new ArrayList<>(child);
    cells.addAll(List.of(more));
    return row(id, cells.toArray(String[]::new));
  }

  /** A valid NHS number, another for each of 0 to 99. */
  static String nhs(int which) {
    String digits = "9" + String.format(java.util.Locale.ROOT, "%08d", which * 11L);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (TOO_HIGH - i);
    }
    int check = (11 - sum % 11) % 11;
    if (check == TOO_HIGH) {
      throw new IllegalArgumentException("no number begins like that");
    }
    return digits + check;
  }

  @Override
  public String toString() {
    Set<String> columns =
        new LinkedHashSet<>(List.of("sourceRecordId", "asOf", "action", "givenName", "familyName"));
    rows.forEach(row -> columns.addAll(row.keySet()));
    StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (Map<String, String> row : rows) {
      List<String> cells =
          columns.stream().map(column -> row.getOrDefault(column, "")).map(Csv::quoted).toList();
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString();
  }

  private static String quoted(String cell) {
    return cell.contains(",") ? "\"" + cell + "\"" : cell;
  }
}
