package org.contactpoint.uploads.file;

import java.io.IOException;

/**
 * The rows of a CSV file as in RFC 4180, with CRLF or LF; lines without any content don't count.
 */
final class CsvRecords implements Records {
  private final RecordBuffer buffer;
  private final CsvScan scan = new CsvScan();
  private final Header header;

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
        buffer.consume(behind);
        if (!scan.isBlank()) {
          return true;
        }
      }
    }
    return false;
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
