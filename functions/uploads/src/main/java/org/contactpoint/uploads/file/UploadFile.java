package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.Ids;

/**
 * One file of one source, to be read as often as needed and never held in memory as a whole (the
 * rules for upload files). A storage that fails throws {@link UncheckedIOException}.
 */
public final class UploadFile {
  private final String fileName;
  private final Content content;
  private final Limits limits;
  private final Source source;
  private final RowRules rules;

  /**
   * A file as it lies in the storage.
   *
   * @param fileName ends in {@code .csv}, {@code .csv.gz}, {@code .ndjson} or {@code .ndjson.gz}
   * @param today by which days are judged to be in the future
   * @param ids names each row's involvement, until it is known to be an earlier one
   */
  public UploadFile(String fileName, Source source, LocalDate today, Content content, Ids ids) {
    this(fileName, source, today, content, ids, Limits.PUBLISHED);
  }

  UploadFile(
      String fileName, Source source, LocalDate today, Content content, Ids ids, Limits limits) {
    this.fileName = fileName;
    this.content = content;
    this.limits = limits;
    this.source = source;
    this.rules = new RowRules(source, today, ids);
  }

  /** Reads the file to its end, without judging any row. */
  public FileVerdict verdict() {
    try {
      FeedRules.requireFrom(source);
      try (OpenFile file = open()) {
        return new FileVerdict.Readable(new Inspection(limits).of(file));
      }
    } catch (Unreadable unreadable) {
      return unreadable.verdict();
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  /**
   * The rows from that one on, those before it skipped unjudged; for a file whose verdict is
   * readable.
   *
   * @param first counts from 1
   */
  public ReadRows rowsFrom(long first) {
    try {
      return ReadRows.from(first, open(), rules);
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  /** All rows; for a file whose verdict is readable. */
  public ReadRows rows() {
    return rowsFrom(1);
  }

  /** The rows of those ids, as they were sent; all others skipped unjudged. */
  public ReadRows rowsOf(Set<String> recordIds) {
    try {
      return ReadRows.of(recordIds, open(), rules);
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  /**
   * The ids of those rows as they were sent, unjudged.
   *
   * @param first counts from 1
   * @param last counted in
   */
  public Set<String> recordIds(long first, long last) {
    Set<String> ids = new HashSet<>();
    try (OpenFile file = open()) {
      for (long number = 1; number <= last && file.records().advance(); number++) {
        if (number >= first) {
          ids.add(file.records().cells().get(Column.SOURCE_RECORD_ID));
        }
      }
      return ids;
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  private OpenFile open() throws IOException {
    return OpenFile.open(FileForm.of(fileName), content, limits);
  }
}
