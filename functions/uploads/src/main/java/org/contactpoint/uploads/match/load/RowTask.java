package org.contactpoint.uploads.match.load;

import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowResult;
import org.contactpoint.domain.upload.Upload;
import org.contactpoint.domain.upload.WaitingRow;
import org.jspecify.annotations.Nullable;

/** What is to be done about one source record, as data. */
public sealed interface RowTask {

  /** In whose name, and of which upload. */
  RowProvenance provenance();

  /** The source record that it is about. */
  StatementKey key();

  /** The row's number in its file. */
  long number();

  /** The row whose child is looked for, null where none is. */
  @Nullable Row sought();

  /** The id that a report names where the row can't be stored, null where it names none. */
  default @Nullable String reportedId() {
    return null;
  }

  /** A row of a file is matched. */
  record Match(RowProvenance provenance, Row row) implements RowTask {
    @Override
    public StatementKey key() {
      return row.key();
    }

    @Override
    public long number() {
      return row.number();
    }

    @Override
    public Row sought() {
      return row;
    }
  }

  /** A row that waits for a person is tried again. */
  record Rematch(RowProvenance provenance, WaitingRow waiting) implements RowTask {
    @Override
    public StatementKey key() {
      return waiting.row().key();
    }

    @Override
    public long number() {
      return waiting.row().number();
    }

    @Override
    public Row sought() {
      return waiting.row();
    }
  }

  /**
   * What an upload made of a source record is taken back.
   *
   * @param result the row's line in the report of that upload
   */
  record Reverse(RowProvenance provenance, StatementKey key, RowResult result, Upload upload)
      implements RowTask {
    @Override
    public long number() {
      return result.row();
    }

    @Override
    public @Nullable Row sought() {
      return null;
    }

    @Override
    public String reportedId() {
      return key.recordId();
    }
  }
}
