package org.contactpoint.contract.table;

/**
 * What the tables are called in one stage.
 *
 * @param prefix such as {@code contactpoint-test}; joined to the logical name by a hyphen
 */
public record TableNames(String prefix) {
  public TableNames {
    if (!prefix.matches("[a-zA-Z0-9_.-]{1,100}")) {
      throw new IllegalArgumentException("a table prefix has 1 to 100 letters, digits, _ . or -");
    }
  }

  /** The table's name in this stage. */
  public String of(Table table) {
    return prefix + "-" + table.name();
  }
}
