package org.contactpoint.uploads.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.SlicedFile;

/**
 * The rows of ids that are in a file more than once, in the order of their as-of dates: whichever
 * of them comes first in a range, all of them are dealt with there, wherever in the file they are.
 */
final class RepeatedRows {
  /**
   * More than this a range has only where something is wrong; the rest goes in the file's order.
   */
  private static final int MOST = 20_000;

  private final Map<StatementKey, List<Row>> byId = new HashMap<>();

  private RepeatedRows() {}

  /**
   * Those whose ids are in a range: the slices that hold them are read.
   *
   * @param first the first row of the range
   * @param last its last row, counted in
   */
  static RepeatedRows of(SlicedFile file, long first, long last) {
    RepeatedRows repeated = new RepeatedRows();
    repeated.gather(file, file.repeatedWithin(first, last));
    return repeated;
  }

  private void gather(SlicedFile file, NavigableSet<Long> numbers) {
    NavigableSet<Long> slices =
        numbers.stream().map(SlicedFile::sliceOf).collect(Collectors.toCollection(TreeSet::new));
    int gathered = 0;
    for (long slice : slices) {
      for (ReadRow row : file.slice(slice)) {
        if (gathered < MOST
            && row instanceof ReadRow.Good(Row good)
            && numbers.contains(good.number())) {
          byId.computeIfAbsent(good.key(), ignored -> new ArrayList<>()).add(good);
          gathered++;
        }
      }
      if (gathered == MOST) {
        break;
      }
    }
    byId.values().forEach(all -> all.sort(Comparator.comparing(Row::asOf)));
  }

  Set<StatementKey> keys() {
    return Set.copyOf(byId.keySet());
  }

  /**
   * The good rows of a slice in the order in which they are to be dealt with, the others of the
   * same ids with them.
   */
  List<Row> inOrder(List<ReadRow> slice) {
    List<Row> order = new ArrayList<>();
    Set<StatementKey> met = new HashSet<>();
    for (ReadRow read : slice) {
      if (read instanceof ReadRow.Good(Row row)) {
        List<Row> all = byId.getOrDefault(row.key(), List.of());
        if (met.add(row.key())) {
          order.addAll(all);
        }
        // Read twice, a row is not the same thing twice: its involvement has another new id.
        if (all.stream().noneMatch(gathered -> gathered.number() == row.number())) {
          order.add(row);
        }
      }
    }
    return order;
  }
}
