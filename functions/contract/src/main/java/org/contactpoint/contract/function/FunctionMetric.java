package org.contactpoint.contract.function;

/** A number that a function measures itself, named as operators see it. */
public enum FunctionMetric {
  /** Rows of files that wait for a person. */
  REVIEWS("ReviewBacklog"),
  /** Shields that nobody decided or reviewed in time. */
  OVERDUE_SHIELDS("OverdueShields"),
  /** Uploads that go on and have not moved for hours. */
  STUCK_UPLOADS("StuckUploads"),
  /** One whenever a row of a file could not be stored. */
  ROWS_NOT_STORED("RowsNotStored"),
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
