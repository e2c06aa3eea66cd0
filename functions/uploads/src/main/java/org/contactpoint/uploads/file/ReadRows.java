package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of one file in their order, judged one by one as they are asked for; to be closed. */
public final class ReadRows implements Iterator<ReadRow>, AutoCloseable {
  private final OpenFile file;
  private final RowRules rules;
  private long number;
  private boolean waiting;

  ReadRows(OpenFile file, RowRules rules) {
    this.file = file;
    this.rules = rules;
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
      boolean more = file.records().advance();
      number += more ? 1 : 0;
      return more;
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
