package org.contactpoint.uploads.match.commit;

/** Rows that fail because they can't be stored: for an operator to look at. */
@FunctionalInterface
public interface RowsNotStored {

  /**
   * One of them.
   *
   * @param row its number in the file
   * @param why the kind and place of the fault, never a value of the row
   */
  void noted(String upload, long row, String why);
}
