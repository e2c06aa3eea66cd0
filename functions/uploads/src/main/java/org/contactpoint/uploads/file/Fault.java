package org.contactpoint.uploads.file;

/**
 * Why a row fails.
 *
 * @param field the column, or {@code row} if it concerns the whole row
 * @param reason a phrase that continues the field's name; never repeats its value
 */
record Fault(String field, String reason) {

  /** A fault of the row as a whole. */
  static Fault ofRow(String reason) {
    return new Fault("row", reason);
  }
}
