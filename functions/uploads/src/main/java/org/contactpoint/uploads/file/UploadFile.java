package org.contactpoint.uploads.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.value.Ids;

/**
 * One file of one source, read row by row and never held in memory as a whole (rules §12). A
 * storage that fails throws {@link UncheckedIOException}.
 */
public final class UploadFile {
  private final String fileName;
  private final Content content;
  private final Limits limits;
  private final Source source;
  private final RowRules rules;

  /**
   * A file as it is stored.
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

  /** Whether its bytes are packed, so that they can't be read from any of them on. */
  public boolean isPacked() {
    return fileName.toLowerCase(java.util.Locale.ROOT).endsWith(".gz");
  }

  /**
   * Reads the file to its end, without judging any row.
   *
   * @param copy takes the bytes as they are unpacked; not closed here
   */
  public FileVerdict validate(OutputStream copy) {
    try {
      FeedRules.requireFrom(source);
      try (OpenFile file = open(copy)) {
        return new Inspection(limits).of(file);
      }
    } catch (Unreadable unreadable) {
      return unreadable.verdict();
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  /**
   * The same file, read by slices.
   *
   * @param index what validating it has found
   * @param unpacked its bytes, unpacked
   */
  public SlicedFile sliced(FileIndex index, RangedContent unpacked) {
    try {
      return new SlicedFile(FileForm.of(fileName), index, unpacked, rules, limits);
    } catch (Unreadable impossible) {
      throw new IllegalStateException("the file was readable when it came", impossible);
    }
  }

  /** All rows, read once from the first to the last; for a file that can be read. */
  public ReadRows rows() {
    try {
      return new ReadRows(open(OutputStream.nullOutputStream()), rules);
    } catch (IOException storage) {
      throw new UncheckedIOException(storage);
    }
  }

  private OpenFile open(OutputStream copy) throws IOException {
    return OpenFile.open(FileForm.of(fileName), content, limits, copy);
  }
}
