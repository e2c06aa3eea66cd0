package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A validated file, read by slices: each is read where it begins, and nothing before it. A storage
 * that fails throws {@link UncheckedIOException}.
 */
public final class SlicedFile {
  /** Rows of a slice; reports, reversals and messages in the queue count on it. */
  public static final int ROWS = 100;

  private final FileForm form;
  private final FileIndex index;
  private final RangedContent content;
  private final RowRules rules;
  private final Limits limits;

  SlicedFile(FileForm form, FileIndex index, RangedContent content, RowRules rules, Limits limits) {
    this.form = form;
    this.index = index;
    this.content = content;
    this.rules = rules;
    this.limits = limits;
  }

  /** The first row of the slice that a row belongs to. */
  public static long sliceOf(long row) {
    return (row - 1) / ROWS * ROWS + 1;
  }

  /**
   * The rows of a slice, each judged by the rules of all columns.
   *
   * @param first the number of its first row
   */
  public List<ReadRow> slice(long first) {
    int place = Math.toIntExact((first - 1) / ROWS);
    long from = index.offsets().get(place);
    long to = index.offsets().get(place + 1);
    List<ReadRow> rows = new ArrayList<>(ROWS);
    try (Records records = records(from, to)) {
      for (long number = first; records.advance(); number++) {
        rows.add(rules.read(number, records.cells()));
      }
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
    return rows;
  }

  private Records records(long from, long to) throws IOException {
    RecordBuffer buffer = RecordBuffer.within(content.open(from, to), limits.recordBytes());
    return form.isJson()
        ? JsonRecords.within(buffer)
        : CsvRecords.within(buffer, Header.of(index.columns()));
  }

  /**
   * The numbers of all rows whose ids are in the file more than once, at least one time of it
   * between two rows.
   *
   * @param last counted in
   */
  public NavigableSet<Long> repeatedWithin(long first, long last) {
    NavigableSet<Long> numbers = new TreeSet<>();
    for (List<Long> group : index.repeated()) {
      if (group.stream().anyMatch(row -> row >= first && row <= last)) {
        numbers.addAll(group);
      }
    }
    return numbers;
  }
}
