package org.contactpoint.uploads.file;

/**
 * Why a row fails.
 *
 * @param field the column, or {@code row} where it is none
 * @param reason goes on after the field's name and never repeats what stands there
 */
record Fault(String field, String reason) {

  /** A fault of the row as a whole. */
  static Fault ofRow(String reason) {
    return new Fault("row", reason);
  }
}
