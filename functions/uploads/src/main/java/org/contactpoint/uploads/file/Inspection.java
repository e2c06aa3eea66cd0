package org.contactpoint.uploads.file;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.contactpoint.domain.upload.RowAction;

/** One pass over a file: what is in it, before any row is judged. */
final class Inspection {
  private final Limits limits;
  private final RepeatedIds ids = new RepeatedIds();
  private final Map<RowAction, Long> actions = new EnumMap<>(RowAction.class);
  private long rows;

  Inspection(Limits limits) {
    this.limits = limits;
  }

  FileSummary of(OpenFile file) throws IOException {
    while (file.records().advance()) {
      count(file.records().cells());
    }
    return summary(file.stored());
  }

  private void count(Cells cells) throws Unreadable {
    rows++;
    if (rows > limits.rows()) {
      throw new Unreadable("the file has more than 1,000,000 rows");
    }
    if (cells.fault() == null) {
      ids.add(cells.get(Column.SOURCE_RECORD_ID));
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
        stored.bytes(),
        ids.repeated());
  }

  private long asking(RowAction action) {
    return actions.getOrDefault(action, 0L);
  }
}
