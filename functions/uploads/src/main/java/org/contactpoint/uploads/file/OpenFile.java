package org.contactpoint.uploads.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file that is being read: its stored bytes on one side, its rows on the other. */
final class OpenFile implements Closeable {
  private final MeasuredStream stored;
  private final Records records;

  private OpenFile(MeasuredStream stored, Records records) {
    this.stored = stored;
    this.records = records;
  }

  static OpenFile open(FileForm form, Content content, Limits limits, OutputStream copy)
      throws IOException {
    MeasuredStream stored = new MeasuredStream(content.open(), limits.unpackedBytes());
    try {
      return new OpenFile(stored, records(form, unpacked(form, stored, limits, copy), limits));
    } catch (IOException | RuntimeException | Error failed) {
      stored.close();
      throw failed;
    }
  }

  private static InputStream unpacked(
      FileForm form, MeasuredStream stored, Limits limits, OutputStream copy) throws IOException {
    return form.isPacked()
        ? new CopiedStream(new MeasuredStream(WholeGzip.of(stored), limits.unpackedBytes()), copy)
        : stored;
  }

  private static Records records(FileForm form, InputStream unpacked, Limits limits)
      throws IOException {
    RecordBuffer buffer = new RecordBuffer(unpacked, limits.recordBytes());
    return form.isJson() ? new JsonRecords(buffer) : new CsvRecords(buffer);
  }

  Records records() {
    return records;
  }

  /** The bytes as stored; complete once the rows are at their end. */
  MeasuredStream stored() {
    return stored;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
