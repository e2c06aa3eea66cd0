package org.contactpoint.contract.table;

/**
 * A second order of a table's items; an item that lacks either attribute is not in it.
 *
 * @param keysOnly whether it holds the keys alone; the reader then reads the item consistently
 */
public record Index(String name, KeyAttribute partition, KeyAttribute sort, boolean keysOnly) {}
