package org.contactpoint.dynamodb.table;

/**
 * One of several parts of a table, which together are all of it.
 *
 * @param number from 0
 * @param of how many there are
 */
public record TablePart(int number, int of) {
  public TablePart {
    if (number < 0 || number >= of) {
      throw new IllegalArgumentException("there is no part " + number + " of " + of);
    }
  }
}
