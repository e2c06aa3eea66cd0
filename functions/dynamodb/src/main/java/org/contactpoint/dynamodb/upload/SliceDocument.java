package org.contactpoint.dynamodb.upload;

import java.util.List;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.domain.upload.RowResult;
import org.jspecify.annotations.Nullable;

/** What became of the rows of one slice. */
public record SliceDocument(List<ResultDocument> rows) {

  /** What became of one row. */
  public record ResultDocument(
      long row, String outcome, String field, String reason, @Nullable String recordId) {

    private static ResultDocument of(RowResult result) {
      return new ResultDocument(
          result.row(),
          result.outcome().code(),
          result.field(),
          result.reason(),
          result.recordId());
    }

    private RowResult result() {
      return new RowResult(row, RowOutcome.parse(outcome).orElseThrow(), field, reason, recordId);
    }

    @Override
    public String toString() {
      return "ResultDocument[" + row + "]";
    }
  }

  /** The document of those results. */
  public static SliceDocument of(List<RowResult> rows) {
    return new SliceDocument(rows.stream().map(ResultDocument::of).toList());
  }

  /** The results that it is the document of. */
  public List<RowResult> results() {
    return rows.stream().map(ResultDocument::result).toList();
  }
}
