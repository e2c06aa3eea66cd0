package org.contactpoint.uploads.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file in their order, one at a time. */
sealed interface Records extends Closeable permits CsvRecords, JsonRecords {

  /** Goes to the next row; false at the end of the file. */
  boolean advance() throws IOException;

  /** The cells of the current row; to be asked before the next. */
  Cells cells();

  /** The names in the header, none where the form has none. */
  List<String> columns();

  /**
   * The first byte of the current row, in the unpacked content; at the end of the file its length.
   */
  long offset();
}
