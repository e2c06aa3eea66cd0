package org.contactpoint.contract.table;

/**
 * A second order of a table's items, by two attributes that are texts; an item that lacks either is
 * not in it. It holds keys alone: the reader then reads the item consistently.
 */
public record Index(String name, String partition, String sort) {}
