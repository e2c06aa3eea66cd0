package org.contactpoint.uploads.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.upload.RowAction;

/** One pass over a file: what is in it and where, before any row is judged. */
final class Inspection {
  private final Limits limits;
  private final RepeatedIds ids = new RepeatedIds();
  private final Map<RowAction, Long> actions = new EnumMap<>(RowAction.class);
  private final List<Long> offsets = new ArrayList<>();
  private long rows;

  Inspection(Limits limits) {
    this.limits = limits;
  }

  FileVerdict.Readable of(OpenFile file) throws IOException {
    Records records = file.records();
    while (records.advance()) {
      count(records.cells(), records.offset());
    }
    offsets.add(records.offset());
    return new FileVerdict.Readable(
        summary(file.stored()), new FileIndex(records.columns(), offsets, ids.repeated()));
  }

  private void count(Cells cells, long offset) throws Unreadable {
    if (rows % SlicedFile.ROWS == 0) {
      offsets.add(offset);
    }
    rows++;
    if (rows > limits.rows()) {
      throw new Unreadable("the file has more than 1,000,000 rows");
    }
    if (cells.fault() == null) {
      ids.add(cells.get(Column.SOURCE_RECORD_ID), rows);
      RowAction.parse(cells.get(Column.ACTION))
          .toOptional()
          .ifPresent(action -> actions.merge(action, 1L, Long::sum));
    }
  }

  private FileSummary summary(MeasuredStream stored) {
    return new FileSummary(
        rows,
        asking(RowAction.UPSERT),
        asking(RowAction.END),
        asking(RowAction.REMOVE),
        asking(RowAction.DEATH),
        stored.hash(),
        stored.bytes());
  }

  private long asking(RowAction action) {
    return actions.getOrDefault(action, 0L);
  }
}
