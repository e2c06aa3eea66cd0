package org.contactpoint.uploads.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
 * of them comes first in the file, all of them are dealt with there.
 */
final class RepeatedRows {
  /** More than this a file has only where something is wrong; the rest goes in the file's order. */
  private static final int MOST = 10_000;

  private final Map<StatementKey, List<Row>> byId = new HashMap<>();

  private RepeatedRows() {}

  static RepeatedRows of(UploadFile file, Set<String> repeatedIds) {
    RepeatedRows repeated = new RepeatedRows();
    if (!repeatedIds.isEmpty()) {
      repeated.gather(file, repeatedIds);
    }
    return repeated;
  }

  private void gather(UploadFile file, Set<String> ids) {
    int gathered = 0;
    try (ReadRows rows = file.rows()) {
      while (rows.hasNext() && gathered < MOST) {
        if (rows.next() instanceof ReadRow.Good good && ids.contains(good.row().key().recordId())) {
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
   * The rows in the order in which they are to be dealt with, later ones of the same ids with them.
   */
  List<Row> inOrder(List<Row> rows) {
    List<Row> order = new ArrayList<>();
    Set<StatementKey> met = new java.util.HashSet<>();
    for (Row row : rows) {
      List<Row> all = byId.get(row.key());
      if (all == null) {
        order.add(row);
      } else if (met.add(row.key())) {
        order.addAll(all);
        if (!all.contains(row)) {
          order.add(row);
        }
      }
    }
    return order;
  }
}
