package org.contactpoint.uploads.file;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column, as sent; or why they can't be read. */
final class Cells {
  private final Map<Column, String> texts = new EnumMap<>(Column.class);
  private @Nullable Fault fault;

  /** A row that can't be read. */
  static Cells broken(Fault fault) {
    Cells cells = new Cells();
    cells.fail(fault);
    return cells;
  }

  /** The text in that column, empty if the cell is absent. */
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
