package org.contactpoint.uploads.file;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in one row, column by column, as sent; or why that can't be told. */
final class Cells {
  private final Map<Column, String> texts = new EnumMap<>(Column.class);
  private @Nullable Fault fault;

  /** A row of which nothing can be told. */
  static Cells broken(Fault fault) {
    Cells cells = new Cells();
    cells.fail(fault);
    return cells;
  }

  /** The text in that column, empty where there is none. */
  String get(Column column) {
    return texts.getOrDefault(column, "");
  }

  /** Whether anything was put there, an empty text too. */
  boolean contains(Column column) {
    return texts.containsKey(column);
  }

  void put(Column column, String text) {
    texts.put(column, text);
  }

  /** The row fails, whatever its columns say; the first fault counts. */
  void fail(Fault because) {
    if (fault == null) {
      fault = because;
    }
  }

  @Nullable Fault fault() {
    return fault;
  }

  @Override
  public String toString() {
    return "Cells[redacted]";
  }
}
