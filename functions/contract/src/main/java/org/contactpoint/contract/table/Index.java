package org.contactpoint.contract.table;

/**
 * A second order of a table's items; an item that lacks either attribute does not stand in it.
 *
 * @param keysOnly whether it carries the keys alone, to be followed by a consistent read
 */
public record Index(String name, KeyAttribute partition, KeyAttribute sort, boolean keysOnly) {}
