package org.contactpoint.uploads.file;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.domain.value.Parsed;
import org.jspecify.annotations.Nullable;

/** A row while its columns are judged; of all faults it keeps the first in the order of columns. */
final class RowReading {
  private static final char LAST_ASCII = 0x7F;

  private final Cells cells;
  private @Nullable Column at;
  private @Nullable Fault fault;

  RowReading(Cells cells) {
    this.cells = cells;
    this.fault = cells.fault();
  }

  /** Whether the column holds anything but spaces. */
  boolean has(Column column) {
    String text = cells.get(column);
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return (first > ' ' && first <= LAST_ASCII) || !KeyedInput.collapsed(text).isEmpty();
  }

  /** Whether the column's text is of that kind. */
  boolean is(Column column, Predicate<String> kind) {
    return kind.test(cells.get(column));
  }

  /** The column's value; null if it is empty or not valid. */
  <T> @Nullable T read(Column column, Function<String, Parsed<T>> rule) {
    return has(column) ? valueOf(column, rule.apply(cells.get(column))) : null;
  }

  private <T> @Nullable T valueOf(Column column, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Valid<T>(T value) -> value;
      case Parsed.Invalid<T>(String reason) -> {
        refuse(column, reason);
        yield null;
      }
    };
  }

  /** The value of a column that may not be empty. */
  <T> @Nullable T need(Column column, String reason, Function<String, Parsed<T>> rule) {
    if (!has(column)) {
      refuse(column, reason);
    }
    return read(column, rule);
  }

  /** A day not in the future; null if the column is empty or not valid. */
  @Nullable LocalDate readPast(Column column, LocalDate today) {
    return read(column, text -> IsoDate.parse(text).then(day -> IsoDate.past(day, today)));
  }

  /** Exactly true or false; an empty column is false. */
  boolean flag(Column column) {
    if (!has(column)) {
      return false;
    }
    String text = cells.get(column);
    if (!text.equals("true") && !text.equals("false")) {
      refuse(column, "must be true or false");
    }
    return text.equals("true");
  }

  /** Notes a fault of that column. */
  void refuse(Column column, String reason) {
    boolean whole = fault != null && at == null;
    if (!whole && (at == null || column.compareTo(at) < 0)) {
      at = column;
      fault = new Fault(column.title(), reason);
    }
  }

  @Nullable Fault fault() {
    return fault;
  }
}
