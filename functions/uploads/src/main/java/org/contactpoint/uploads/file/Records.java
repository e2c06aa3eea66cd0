package org.contactpoint.uploads.file;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file in their order, one at a time. */
sealed interface Records extends Closeable permits CsvRecords, JsonRecords {

  /** Goes to the next row; false at the end of the file. */
  boolean advance() throws IOException;

  /** What stands in the row at hand; to be asked before the next. */
  Cells cells();
}
