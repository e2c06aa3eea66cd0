package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;

/** The rows of one file in their order, judged one by one as they are asked for; to be closed. */
public final class ReadRows implements Iterator<ReadRow>, AutoCloseable {
  private final OpenFile file;
  private final RowRules rules;
  private final Predicate<Cells> wanted;
  private long number;
  private boolean waiting;

  private ReadRows(OpenFile file, RowRules rules, Predicate<Cells> wanted) {
    this.file = file;
    this.rules = rules;
    this.wanted = wanted;
  }

  static ReadRows of(Set<String> recordIds, OpenFile file, RowRules rules) {
    return new ReadRows(
        file, rules, cells -> recordIds.contains(cells.get(Column.SOURCE_RECORD_ID)));
  }

  static ReadRows from(long first, OpenFile file, RowRules rules) throws IOException {
    ReadRows rows = new ReadRows(file, rules, cells -> true);
    try {
      rows.skipTo(first);
      return rows;
    } catch (IOException | RuntimeException | Error failed) {
      file.close();
      throw failed;
    }
  }

  private void skipTo(long first) throws IOException {
    while (number < first - 1 && file.records().advance()) {
      number++;
    }
  }

  @Override
  public boolean hasNext() {
    if (!waiting) {
      waiting = advance();
    }
    return waiting;
  }

  private boolean advance() {
    try {
      while (file.records().advance()) {
        number++;
        if (wanted.test(file.records().cells())) {
          return true;
        }
      }
      return false;
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  @Override
  public ReadRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the file has no more rows");
    }
    waiting = false;
    return rules.read(number, file.records().cells());
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }
}
