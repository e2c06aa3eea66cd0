package org.contactpoint.uploads.file;

import java.io.IOException;
import java.util.List;

/**
 * The rows of a CSV file as in RFC 4180, with CRLF or LF; lines without any content don't count.
 */
final class CsvRecords implements Records {
  private final RecordBuffer buffer;
  private final CsvScan scan = new CsvScan();
  private final Header header;
  private long offset;

  /** From the beginning of a file, which is its header. */
  CsvRecords(RecordBuffer buffer) throws IOException {
    this.buffer = buffer;
    if (!advance()) {
      throw new Unreadable("the header row is missing");
    }
    if (scan.isMalformed() || scan.fields() > CsvScan.KEPT) {
      throw new Unreadable("the header row is not one of the format");
    }
    this.header = Header.of(scan.all());
  }

  private CsvRecords(RecordBuffer buffer, Header header) {
    this.buffer = buffer;
    this.header = header;
  }

  /** From a row within a file of that header. */
  static CsvRecords within(RecordBuffer buffer, Header header) {
    return new CsvRecords(buffer, header);
  }

  @Override
  public boolean advance() throws IOException {
    while (!buffer.isEmpty()) {
      int behind = scan.scan(buffer);
      if (behind == CsvScan.UNCLOSED) {
        throw new Unreadable("a quote is never closed");
      }
      if (behind == CsvScan.INCOMPLETE) {
        buffer.refill();
      } else {
        offset = buffer.offset();
        buffer.consume(behind);
        if (!scan.isBlank()) {
          return true;
        }
      }
    }
    offset = buffer.offset();
    return false;
  }

  @Override
  public List<String> columns() {
    return header.titles();
  }

  @Override
  public long offset() {
    return offset;
  }

  @Override
  public Cells cells() {
    if (scan.isMalformed()) {
      return Cells.broken(Fault.ofRow("has text behind a closing quote"));
    }
    if (scan.fields() != header.size()) {
      return Cells.broken(
          Fault.ofRow(
              scan.fields() < header.size() ? "has too few fields" : "has too many fields"));
    }
    Cells cells = new Cells();
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.at(i), scan.field(i));
    }
    return cells;
  }

  @Override
  public void close() throws IOException {
    buffer.close();
  }
}
