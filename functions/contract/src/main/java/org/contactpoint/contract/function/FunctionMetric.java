package org.contactpoint.contract.function;

/** A number that a function measures itself, named as operators see it. */
public enum FunctionMetric {
  /** Rows of files that wait for a person. */
  REVIEWS("ReviewBacklog"),
  /** Shields that nobody decided or reviewed in time. */
  OVERDUE_SHIELDS("OverdueShields"),
  /** Investigations of emergencies that nobody closed in time. */
  OVERDUE_INVESTIGATIONS("OverdueInvestigations"),
  /** Uploads that go on and have not moved for hours. */
  STUCK_UPLOADS("StuckUploads"),
  /** Records that changed and wait to be compared with those like them. */
  UNCOMPARED_RECORDS("UncomparedRecords"),
  /** Moves of open children that no council answered in five working days. */
  ESCALATED_MOVES("EscalatedMoves"),
  /** Open requests to see what is held that were due before today. */
  OVERDUE_ACCESS_REQUESTS("OverdueAccessRequests"),
  /** Pairs of open records that may be one child and were not listed before. */
  DUPLICATES_FOUND("DuplicatesFound"),
  /** Pairs of open records that are none any more, and that nobody had decided. */
  DUPLICATES_GONE("DuplicatesGone"),
  /** One whenever a record could not be compared. */
  RECORDS_NOT_COMPARED("RecordsNotCompared"),
  /** One whenever a row of a file could not be stored. */
  ROWS_NOT_STORED("RowsNotStored"),
  /** Records whose search entries are not under the new version of the search keys yet. */
  RECORDS_TO_RE_KEY("RecordsToReKey"),
  /** One while search entries can't be written again, or one stage of it lasts over a week. */
  RE_KEYING_FAILED("ReKeyingFailed"),
  /**
   * One while nobody is served, since shields were not replayed yet in tables that were put back.
   */
  CLOSED_FOR_RESTORE("ClosedForRestore"),
  /**
   * 1 while an operator says that councils were notified of missing children, and no child is
   * missing.
   */
  NOTIFIED_NEEDLESSLY("MissingNotifiedNeedlessly");

  private final String metric;

  FunctionMetric(String metric) {
    this.metric = metric;
  }

  /** What the metric is called. */
  public String metric() {
    return metric;
  }
}
