package org.contactpoint.portal.part;

/**
 * The head of a column of a table.
 *
 * @param numeric whether its cells are numbers, aligned to the right
 */
public record Column(String text, boolean numeric) {

  /** A column of words. */
  public static Column of(String text) {
    return new Column(text, false);
  }

  /** A column of numbers. */
  public static Column numeric(String text) {
    return new Column(text, true);
  }
}
