package org.contactpoint.uploads.duplicate;

/** Reports to operators what comparing brought, in numbers that name nobody. */
public interface ComparisonReports {

  /** Pairs of open records were found, or are none any more. */
  void counted(long found, long gone);

  /**
   * A record could not be compared, and waits on.
   *
   * @param why the kind and place of the fault
   */
  void notCompared(String why);
}
