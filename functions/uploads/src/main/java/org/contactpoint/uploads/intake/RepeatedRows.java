package org.contactpoint.uploads.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.uploads.file.ReadRow;
import org.contactpoint.uploads.file.ReadRows;
import org.contactpoint.uploads.file.UploadFile;

/**
 * The rows of ids that stand in a file more than once, in the order of their as-of dates: whichever
 * of them comes first in a range, all of them are dealt with there, wherever in the file they
 * stand.
 */
final class RepeatedRows {
  /**
   * More than this a range has only where something is wrong; the rest goes in the file's order.
   */
  private static final int MOST = 20_000;

  private final Map<StatementKey, List<Row>> byId = new HashMap<>();

  private RepeatedRows() {}

  /**
   * Those whose ids stand in a range.
   *
   * @param repeatedIds all ids that stand in the file more than once
   * @param first the first row of the range
   * @param last its last row, counted in
   */
  static RepeatedRows of(UploadFile file, Set<String> repeatedIds, long first, long last) {
    RepeatedRows repeated = new RepeatedRows();
    if (!repeatedIds.isEmpty()) {
      Set<String> ids = new HashSet<>(file.recordIds(first, last));
      ids.retainAll(repeatedIds);
      repeated.gather(file, ids);
    }
    return repeated;
  }

  private void gather(UploadFile file, Set<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    int gathered = 0;
    try (ReadRows rows = file.rowsOf(ids)) {
      while (rows.hasNext() && gathered < MOST) {
        if (rows.next() instanceof ReadRow.Good good) {
          byId.computeIfAbsent(good.row().key(), ignored -> new ArrayList<>()).add(good.row());
          gathered++;
        }
      }
    }
    byId.values().forEach(all -> all.sort(Comparator.comparing(Row::asOf)));
  }

  Set<StatementKey> keys() {
    return byId.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The rows in the order in which they are to be dealt with, the others of the same ids with them.
   */
  List<Row> inOrder(List<Row> rows) {
    List<Row> order = new ArrayList<>();
    Set<StatementKey> met = new HashSet<>();
    for (Row row : rows) {
      List<Row> all = byId.getOrDefault(row.key(), List.of());
      if (met.add(row.key())) {
        order.addAll(all);
      }
      // Read twice, a row is not the same thing twice: its involvement has another new id.
      if (all.stream().noneMatch(gathered -> gathered.number() == row.number())) {
        order.add(row);
      }
    }
    return order;
  }
}
