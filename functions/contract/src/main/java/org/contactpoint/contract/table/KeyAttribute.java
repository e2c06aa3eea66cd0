package org.contactpoint.contract.table;

/** An attribute that a table or an index is ordered by. */
public record KeyAttribute(String name, Kind kind) {

  /** How the attribute is compared. */
  public enum Kind {
    TEXT,
    NUMBER
  }

  static KeyAttribute text(String name) {
    return new KeyAttribute(name, Kind.TEXT);
  }

  static KeyAttribute number(String name) {
    return new KeyAttribute(name, Kind.NUMBER);
  }
}
