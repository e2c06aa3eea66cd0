package org.contactpoint.uploads.file;

import java.util.List;

/**
 * Where the rows of a file are found again without reading it from its beginning.
 *
 * @param columns the names in the header, in their order; none for newline-delimited JSON
 * @param offsets the first byte of each slice of {@value SlicedFile#ROWS} rows in the unpacked
 *     content, and behind them where the content ends
 * @param repeated for each id that is in more than one row, the numbers of these rows; it holds no
 *     id
 */
public record FileIndex(List<String> columns, List<Long> offsets, List<List<Long>> repeated) {
  public FileIndex {
    columns = List.copyOf(columns);
    offsets = List.copyOf(offsets);
    repeated = repeated.stream().map(List::copyOf).toList();
  }
}
